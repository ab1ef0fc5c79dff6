import { route } from '@/lib/http/route';
import { getEvidenceOperation } from '@/lib/schemas/operations/evidence';
import { getEvidence } from '@/lib/services/evidence/evidence';

export const GET = route(getEvidenceOperation, getEvidence);
