import { preflight, publicView } from '@/lib/http/public-route';
import { publicVersionsOperation } from '@/lib/schemas/operations/publication/versions';
import { publicVersions } from '@/lib/services/publication/versions';

export const GET = publicView(publicVersionsOperation, publicVersions);
export const OPTIONS = preflight;
