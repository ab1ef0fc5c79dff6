import { preflight, publicView } from '@/lib/http/public-route';
import { publicComparisonOperation } from '@/lib/schemas/operations/publication/versions';
import { publicComparison } from '@/lib/services/publication/versions';

export const GET = publicView(publicComparisonOperation, publicComparison);
export const OPTIONS = preflight;
