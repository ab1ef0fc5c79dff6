import { route } from '@/lib/http/route';
import { removeEvidenceOperation } from '@/lib/schemas/operations/evidence';
import { removeEvidence } from '@/lib/services/claim/evidence';

export const DELETE = route(removeEvidenceOperation, removeEvidence);
