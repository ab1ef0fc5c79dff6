import { fileRoute } from '@/lib/http/file-route';
import { capturedFileOperation } from '@/lib/schemas/operations/evidence';
import { capturedFile } from '@/lib/services/evidence/captures';

export const GET = fileRoute(capturedFileOperation, (actor, input) => capturedFile(actor, input));
