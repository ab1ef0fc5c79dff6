import { preflight, publicView } from '@/lib/http/public-route';
import { publicNoticesOperation } from '@/lib/schemas/operations/publication';
import { publicNotices } from '@/lib/services/publication/publications';

export const GET = publicView(publicNoticesOperation, publicNotices);
export const OPTIONS = preflight;
