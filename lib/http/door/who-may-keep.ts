import type { IncomingMessage, ServerResponse } from 'node:http';
import { saysWho } from '@/lib/auth/says-who';
import { REPORTING } from '@/lib/domain/publication/marks';
import { beforeHead } from './before-head';

/**
 * What readers get of what is public. A cache that serves many may keep it for a second; whoever reads has to ask. With the
 * part of a second that such a cache counts as none, what was retracted is gone from it after two.
 */
export const SHARED = 'public, max-age=0, s-maxage=1, must-revalidate';

/** Everything else. */
export const NOBODY = 'private, no-store';

/** What goes on being said: packed together, it would come late. */
export const AS_IT_COMES = `${NOBODY}, no-transform`;

/** Where readers' answers are: pages, and what stands beside them for programs. A test holds it against all addresses. */
const READERS =
  /^\/(?:$|(?:claims|articles|sources|older)\/|(?:corrections|methodology|search|sitemap\.xml|robots\.txt)$|corrections\/|api\/v1\/(?:public\/|openapi\.json$))/;

/** Whether everybody gets the same at a path, and may. A form that readers send is each one’s own. */
export const isForReaders = (path: string): boolean => READERS.test(path) && !REPORTING.test(path);

/** Files of the build, whose names change with what is in them, and the site's sign: what Next says of them is right. */
const FILES = /^\/(?:_next\/static\/|icon\.svg$)/;

/** What readers' pages load besides: their names change with what is in them too, and Next doesn't know. */
const READERS_FILES = /^\/readers\//;

/** A year: it never changes. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

type Asking = Pick<IncomingMessage, 'method' | 'headers'>;

/**
 * Lets every answer say who may keep it, whatever made it. Only a reader's answer that went well, to somebody who didn't say
 * who they are, and that carries no cookie, is kept by a shared cache.
 * @param arrived when the request came, before anything was read for it, in milliseconds
 */
export function sayWhoMayKeep(asking: Asking, response: ServerResponse, path: string, arrived: number): void {
  beforeHead(response, (status) => {
    const fine = status === 200 || status === 206 || status === 304;
    if (fine && FILES.test(path)) return;
    if (isStream(response)) return void response.setHeader('cache-control', AS_IT_COMES);
    const mayKeep = fine && !response.hasHeader('set-cookie') ? whoMayKeep(asking, path) : NOBODY;
    response.setHeader('cache-control', mayKeep);
    if (mayKeep === SHARED) response.setHeader('x-accel-expires', `@${keptUntil(arrived)}`);
    if (fine && isForReaders(path)) response.setHeader('vary', 'accept-encoding');
  });
}

const isStream = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

function whoMayKeep({ method, headers }: Asking, path: string): string {
  if (READERS_FILES.test(path)) return FOR_GOOD;
  if (!isForReaders(path) || (method !== 'GET' && method !== 'HEAD') || saysWho(headers)) return NOBODY;
  return SHARED;
}

/**
 * The last second in which nginx shows its copy, since 1970: the one after that in which the request came. nginx counts
 * whole seconds, from when it has the answer; counted so, a page that takes long to draw isn't kept for longer.
 */
export const keptUntil = (arrived: number): number => Math.floor(arrived / 1000) + 1;
