import { route } from '@/lib/http/route';
import { anchorExcerptOperation } from '@/lib/schemas/operations/evidence';
import { anchorExcerpt } from '@/lib/services/claim/excerpts';

export const PUT = route(anchorExcerptOperation, anchorExcerpt);
