import { route } from '@/lib/http/route';
import { captureDifferenceOperation } from '@/lib/schemas/operations/evidence/changes';
import { captureDifference } from '@/lib/services/evidence/difference';

export const GET = route(captureDifferenceOperation, captureDifference);
