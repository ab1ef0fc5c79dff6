import { route } from '@/lib/http/route';
import { attestDifferenceOperation } from '@/lib/schemas/operations/source/identity';
import { attestDifference } from '@/lib/services/source/vault/differences';

export const POST = route(attestDifferenceOperation, attestDifference);
