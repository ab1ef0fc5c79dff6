import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeHead } from '@/lib/http/door/before-head';
import { isHeld } from '@/lib/http/etag';

/**
 * The entity tag of a reader's page: the same in every process of one build, since it is made of what the page is made of
 * and not of its bytes. `shown` is whatever every page shows besides: the build and the settings.
 */
export function pageTag(shown: string, change: string, path: string): string {
  const parts = [shown, change, path];
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
}

type Asking = Pick<IncomingMessage, 'headers'>;

/** Puts the tag on the answer if it is the page itself, and on nothing that stands in its place. */
export function tagPage(response: ServerResponse, etag: string): void {
  beforeHead(response, (status) => {
    if (status === 200) response.setHeader('etag', etag);
  });
}

/** Answers that a reader's copy still holds, where it does. */
export function stillHolds(request: Asking, response: ServerResponse, etag: string): boolean {
  const held = request.headers['if-none-match'] ?? null;
  // Whether there is a page at all (`*`) nobody has looked yet.
  if (held?.trim() === '*' || !isHeld(held, etag)) return false;
  response.writeHead(304, { etag }).end();
  return true;
}
