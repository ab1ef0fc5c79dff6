import { problem } from '@/lib/http/problem';
import { pathOf } from '@/lib/http/route';

/** The page whose form sends a file along. Next has one limit for all actions: what this one takes (next.config.js). */
const TAKES_FILES = '/desk/articles/new';

/** The longest that any other page's form says, in megabytes: an article of 2 MB, as quotes and line ends are escaped. */
const MEGABYTES = 5;

/** Refuses what is longer than any form of the page has to say, before Next reads it: 413, and 411 where the length isn't said. */
export function longBody(request: Request): Response | null {
  const length = request.headers.get('content-length');
  const path = pathOf(request);
  if (length === null) return problem({ kind: 'length_required' }, path);
  if (path === TAKES_FILES || Number(length) <= MEGABYTES * 1024 * 1024) return null;
  return problem({ kind: 'too_large', limit: `${MEGABYTES} MB` }, path);
}
