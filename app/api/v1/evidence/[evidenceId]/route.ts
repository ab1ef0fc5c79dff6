import { route } from '@/lib/http/route';
import { getEvidenceOperation } from '@/lib/schemas/operations/evidence';
import { editEvidenceOperation } from '@/lib/schemas/operations/evidence/changes';
import { editEvidence } from '@/lib/services/evidence/editing';
import { getEvidence } from '@/lib/services/evidence/evidence';

export const GET = route(getEvidenceOperation, getEvidence);
export const PUT = route(editEvidenceOperation, editEvidence);
