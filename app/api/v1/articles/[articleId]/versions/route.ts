import { route } from '@/lib/http/route';
import { addVersionOperation, listVersionsOperation } from '@/lib/schemas/operations/article-version';
import { addVersion, listVersions } from '@/lib/services/article/versions';

export const GET = route(listVersionsOperation, listVersions);
export const POST = route(addVersionOperation, addVersion);
