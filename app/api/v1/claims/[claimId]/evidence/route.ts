import { route } from '@/lib/http/route';
import { addEvidenceOperation } from '@/lib/schemas/operations/evidence';
import { addEvidence } from '@/lib/services/claim/evidence';

export const POST = route(addEvidenceOperation, addEvidence);
