import { route } from '@/lib/http/route';
import { getUploadOperation } from '@/lib/schemas/operations/evidence/uploads';
import { getUpload } from '@/lib/services/evidence/uploads';

export const GET = route(getUploadOperation, getUpload);
