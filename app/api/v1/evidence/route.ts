import { route } from '@/lib/http/route';
import { listEvidenceOperation } from '@/lib/schemas/operations/evidence';
import { listEvidence } from '@/lib/services/evidence/evidence';

export const GET = route(listEvidenceOperation, listEvidence);
