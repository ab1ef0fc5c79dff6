import { route } from '@/lib/http/route';
import { sendFileOperation } from '@/lib/schemas/operations/evidence/uploads';
import { sendFile } from '@/lib/services/evidence/uploads';

export const POST = route(sendFileOperation, sendFile);
