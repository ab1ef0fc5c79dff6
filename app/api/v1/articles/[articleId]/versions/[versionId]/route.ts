import { route } from '@/lib/http/route';
import { getVersionOperation } from '@/lib/schemas/operations/article-version';
import { getVersion } from '@/lib/services/article/versions';

export const GET = route(getVersionOperation, getVersion);
