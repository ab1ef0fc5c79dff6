import { route } from '@/lib/http/route';
import { addFileOperation } from '@/lib/schemas/operations/evidence/uploads';
import { addFile } from '@/lib/services/evidence/files';

export const POST = route(addFileOperation, addFile);
