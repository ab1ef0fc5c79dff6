import robotsParser from 'robots-parser';
import { NotFetched, OTHERWISE } from './refusing';
import { rulesFor } from './robots-rules';

/** What a site answered when it was asked for its /robots.txt. */
export type RobotsAnswer = { status: number; bytes: Uint8Array };

type Rules = { text: string } | { refusal: string };
type Known = { rules: Promise<Rules>; until: number };

/** How long an answer holds, and how long none does, in milliseconds. */
const HOLDS = 3_600_000;
const HOLDS_BADLY = 60_000;

/** Of sites, whichever was asked last. */
const MOST_KEPT = 500;

/**
 * What sites ask programs not to fetch (RFC 9309), as far as it is said to `token` or to all. An answer is kept for an
 * hour, and whoever comes while one is on its way shares it.
 */
export class Robots {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly token: string,
    private readonly now: () => number,
  ) {}

  /**
   * Throws `NotFetched` where the site asks not to be fetched there, or could not be asked.
   * @param ask fetches an address for this; a site without rules answers 400 to 499. What it throws is thrown on
   */
  async mustAllow(url: URL, ask: (address: URL) => Promise<RobotsAnswer>): Promise<void> {
    const rules = await this.rulesOf(url.origin, ask);
    if ('refusal' in rules) throw new NotFetched('UNREACHABLE', rules.refusal);
    const text = rulesFor(rules.text, this.token, url.pathname + url.search);
    if (text === null) throw new NotFetched('REFUSED_BY_SITE', tooDear(url.hostname));
    if (robotsParser(`${url.origin}/robots.txt`, text).isAllowed(url.href, this.token) !== false) return;
    throw new NotFetched(
      'REFUSED_BY_SITE',
      `${url.hostname} asks programs not to fetch this page (robots.txt). ${OTHERWISE}`,
    );
  }

  private rulesOf(origin: string, ask: (address: URL) => Promise<RobotsAnswer>): Promise<Rules> {
    const before = this.known.get(origin);
    if (before && this.now() < before.until) return before.rules;
    const rules = ask(new URL('/robots.txt', origin)).then((answer) =>
      read(answer, new URL(origin).hostname),
    );
    const known: Known = { rules, until: Number.POSITIVE_INFINITY };
    this.keep(origin, known);
    rules.then(
      (got) => {
        known.until = this.now() + ('refusal' in got ? HOLDS_BADLY : HOLDS);
      },
      // The page would have failed as well, and is told of in the same words the next time.
      () => this.known.get(origin) === known && this.known.delete(origin),
    );
    return rules;
  }

  private keep(origin: string, known: Known): void {
    this.known.delete(origin);
    this.known.set(origin, known);
    for (const [oldest] of this.known) {
      if (this.known.size <= MOST_KEPT) break;
      this.known.delete(oldest);
    }
  }
}

/** RFC 9309, 2.3.1: what isn't there forbids nothing; what can't be answered just now forbids everything. */
function read({ status, bytes }: RobotsAnswer, host: string): Rules {
  if (status >= 200 && status < 300) return { text: new TextDecoder().decode(bytes) };
  if (status >= 400 && status < 500 && status !== 429) return { text: '' };
  return {
    refusal: `${host} can’t say just now what programs may fetch (its robots.txt answers ${status}). Try again in a minute. ${OTHERWISE}`,
  };
}

const tooDear = (host: string) =>
  `What ${host} asks of programs (robots.txt) takes too long to read, so it counts as a no. ${OTHERWISE}`;
