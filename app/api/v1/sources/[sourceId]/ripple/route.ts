import { route } from '@/lib/http/route';
import { sourceRippleOperation } from '@/lib/schemas/operations/publication/ripple';
import { sourceRipple } from '@/lib/services/publication/source-ripple';

export const GET = route(sourceRippleOperation, sourceRipple);
