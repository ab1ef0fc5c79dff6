import { fileRoute } from '@/lib/http/file-route';
import { captureProofOperation } from '@/lib/schemas/operations/evidence';
import { captureProof } from '@/lib/services/evidence/copies/proof';

export const GET = fileRoute(captureProofOperation, (actor, input) => captureProof(actor, input));
