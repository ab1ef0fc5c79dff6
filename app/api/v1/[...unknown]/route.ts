import { problem } from '@/lib/http/problem';
import { pathOf } from '@/lib/http/route';

/** Everything below /api/v1 that is none of its resources. */
const nothing = (request: Request): Response => problem({ kind: 'not_found' }, pathOf(request));

export {
  nothing as DELETE,
  nothing as GET,
  nothing as HEAD,
  nothing as OPTIONS,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
};
