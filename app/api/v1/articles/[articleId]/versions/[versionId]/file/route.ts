import { fileRoute } from '@/lib/http/file-route';
import { versionFileOperation } from '@/lib/schemas/operations/article';
import { versionFile } from '@/lib/services/article/version-file';

export const GET = fileRoute(versionFileOperation, (actor, input) => versionFile(actor, input));
