import { env } from '@/lib/config/env';
import { type Ok, ok } from '@/lib/domain/result';
import type { Troubled } from '@/lib/domain/trouble';
import { WAYS } from './connecting';
import { type Arrived, Fetcher } from './fetcher';
import { conditionsOf, keptOf, typeOf } from './headers';
import { LIMITS } from './limits';
import { NotFetched, refusalFor } from './refusing';
import { statusSentence, statusTrouble } from './statuses';
import { TOKEN, userAgentOf } from './user-agent';

/** A page as it was fetched. */
export type Fetched = {
  /** Where it was in the end. */
  address: string;
  /** The addresses that led there, in their order; none where it was asked for itself. */
  redirects: string[];
  /** 200 to 299, 304 where it is what the caller has already, 404 or 410 where the caller asked to be told so. */
  status: number;
  /** As Content-Type has it, in lower case: `text/html`. */
  mediaType: string | null;
  /** As Content-Type has it, in lower case: `utf-8`. What the bytes say themselves is not read. */
  charset: string | null;
  /** Those worth keeping, by their names in lower case. */
  headers: Record<string, string>;
  /** Unpacked; none for 304, 404 and 410. */
  bytes: Uint8Array;
  fetchedAt: Date;
};

export type FetchOptions = {
  /** Media types, as the header Accept takes them; pages when left out. */
  accept?: string;
  /** How many bytes are taken at most, unpacked; 10 MB when left out. */
  maxBytes?: number;
  /** What the caller has already, to be told by a 304 that it still holds. */
  conditional?: { etag?: string; lastModified?: string };
  /** Whether a page that isn't there any more (404, 410) is an answer, and no refusal: `isGone` tells it. */
  gone?: boolean;
  /** Ends it; the promise is then rejected with its reason. */
  signal?: AbortSignal;
};

/** Whether the site answered that there is no such page, or none any more. */
export const isGone = ({ status }: Pick<Fetched, 'status'>): boolean => status === 404 || status === 410;

/** What every part of the product fetches with: one for a process, so that turns are kept. */
export type FetchPublic = (address: string, options?: FetchOptions) => Promise<Ok<Fetched> | Troubled>;

const PAGES = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/**
 * Fetches a page of the open web: the only way out of the product. Only public addresses are connected, besides hosts that
 * FETCH_INTERNAL_HOSTS names; redirects are followed, each checked anew; sites' robots.txt is kept to, and no host is asked
 * for two things at once. Takes half a minute at most once it is its turn.
 *
 * Refuses `invalid` at `url`, with what was wrong and what to do, and `busy` where too many wait; each with the kind of trouble. Throws the reason of
 * `options.signal` alone.
 */
export const fetchPublic: FetchPublic = (address, options) => fetchWith(fetcher(), address, options);

/** As `fetchPublic`, with a fetcher of the caller's. */
export async function fetchWith(
  by: Fetcher,
  address: string,
  { accept = PAGES, maxBytes = LIMITS.maxBytes, conditional, gone, signal }: FetchOptions = {},
): Promise<Ok<Fetched> | Troubled> {
  signal?.throwIfAborted();
  const headers = { accept, ...conditionsOf(conditional) };
  try {
    const arrived = await by.fetch(address, { headers, maxBytes, beyond: 'refuse', signal });
    mustBeAPage(arrived, [...(conditional ? [304] : []), ...(gone ? [404, 410] : [])]);
    return ok(fetched(arrived, by.now()));
  } catch (error) {
    return refusalFor(error);
  }
}

function mustBeAPage({ url, answer: { status } }: Arrived, alsoTaken: readonly number[]): void {
  const isWhole = status >= 200 && status < 300 && status !== 206;
  if (!isWhole && !alsoTaken.includes(status))
    throw new NotFetched(statusTrouble(status), statusSentence(status, url.hostname));
}

const fetched = ({ url, redirects, answer }: Arrived, now: number): Fetched => ({
  address: url.href,
  redirects,
  status: answer.status,
  ...typeOf(answer.headers),
  headers: keptOf(answer.headers),
  bytes: answer.bytes,
  fetchedAt: new Date(now),
});

const store = globalThis as typeof globalThis & { sourcelineFetcher?: Fetcher };

/** Each of Next's bundles has this file of its own, and they share the turns. */
function fetcher(): Fetcher {
  store.sourcelineFetcher ??= new Fetcher({
    limits: LIMITS,
    ways: WAYS,
    internal: env().FETCH_INTERNAL_HOSTS,
    userAgent: userAgentOf(env().FETCH_CONTACT),
    token: TOKEN,
    now: Date.now,
  });
  return store.sourcelineFetcher;
}
