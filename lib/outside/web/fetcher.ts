import type { InternalHost } from '@/lib/config/fetching';
import { addressIn, isForPages, isNamed } from './address';
import { type Answer, askOnce } from './asking';
import type { Bounds } from './body';
import type { Ways } from './connecting';
import { type Limits, ROBOTS_BYTES } from './limits';
import { inWords, isNotFetched, NotFetched } from './refusing';
import { Robots } from './robots';
import { Turns, TurnsByHost } from './turns';
import { within } from './within';

/** Who fetches, and within what. */
export type Settings = {
  limits: Limits;
  ways: Ways;
  internal: readonly InternalHost[];
  userAgent: string;
  /** The name by which a robots.txt speaks to us. */
  token: string;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** What is asked for, of every address on the way to it. */
export type Wanted = Bounds & { headers: Record<string, string>; signal?: AbortSignal };

/** An address that gave an answer, and those that led to it. */
export type Arrived = { url: URL; redirects: string[]; answer: Answer };

type Trip = Wanted & { asksRobots: boolean; limit: number };

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Fetches addresses, and follows where they lead: each is checked anew, asked when its host's turn has come, and left alone
 * where its robots.txt says so. One for a process keeps the turns.
 */
export class Fetcher {
  private readonly robots: Robots;
  private readonly all: Turns;
  private readonly hosts: TurnsByHost;

  constructor(private readonly settings: Settings) {
    this.robots = new Robots(settings.token, settings.now);
    this.all = new Turns(settings.limits.all);
    this.hosts = new TurnsByHost(settings.limits.host);
  }

  /** Fetches an address as a person wrote it, whatever the status of the answer. Throws `NotFetched`, `NoTurn`, or the signal's reason. */
  fetch(address: string, wanted: Wanted): Promise<Arrived> {
    return this.follow(addressIn(address), {
      ...wanted,
      asksRobots: true,
      limit: this.settings.limits.total,
    });
  }

  /** Milliseconds since 1970, by the clock that this one goes by. */
  now(): number {
    return this.settings.now();
  }

  private async follow(first: URL, trip: Trip): Promise<Arrived> {
    const redirects: string[] = [];
    let [url, isInternal] = [first, this.isNamed(first)];
    let left = trip.limit;
    for (;;) {
      try {
        if (!isInternal && !isForPages(url))
          throw new NotFetched('NOT_FETCHED', `No web page stands at port ${url.port}. Check the address.`);
        if (trip.asksRobots) await this.robots.mustAllow(url, (address) => this.askForRobots(address));
        const { answer, took } = await this.ask(url, isInternal, left, trip);
        left -= took;
        const next = this.next(url, isInternal, answer);
        if (!next) return { url, redirects, answer };
        redirects.push(url.href);
        this.mustGoOn(next, redirects);
        [url, isInternal] = [next, this.isNamed(next)];
      } catch (error) {
        throw redirects.length === 0 ? error : onTheWay(error, url);
      }
    }
  }

  private async ask(url: URL, isInternal: boolean, left: number, { limit, signal, ...wanted }: Trip) {
    const { ways, limits, userAgent, now } = this.settings;
    const asked = async () => {
      const began = now();
      const headers = { 'user-agent': userAgent, ...wanted.headers };
      const answer = await within(left, limit, signal, (ending) =>
        askOnce(url, { ...wanted, headers, isInternal, silence: limits.silence, signal: ending }, ways),
      );
      return { answer, took: now() - began };
    };
    try {
      return await this.hosts.take(url.hostname, () => this.all.take(asked, signal), signal);
    } catch (error) {
      throw inWords(error, url.hostname);
    }
  }

  /** Whoever asked for a page may end that; what is learnt of its site is everybody's. */
  private async askForRobots(address: URL) {
    const trip = { headers: { accept: 'text/plain' }, maxBytes: ROBOTS_BYTES, beyond: 'cut' } as const;
    const { answer } = await this.follow(address, {
      ...trip,
      asksRobots: false,
      limit: this.settings.limits.robots,
    });
    return answer;
  }

  /** Where an answer sends on to; nothing where it is the page. */
  private next(from: URL, isInternal: boolean, { status, headers }: Answer): URL | null {
    const { location } = headers;
    if (!REDIRECTS.includes(status) || location === undefined) return null;
    const next = addressIn(location, from);
    if (from.protocol === 'https:' && next.protocol === 'http:') {
      throw new NotFetched(
        'NOT_FETCHED',
        `${from.hostname} sends on from https to http, where anybody between could change the page. If you mean it all the same, fetch ${next.href} itself.`,
      );
    }
    if (this.isNamed(next) && !isInternal)
      throw new NotFetched(
        'NOT_FETCHED',
        `${from.hostname} sends on to ${next.host}, inside of your own network. If you mean that page, fetch it itself.`,
      );
    return next;
  }

  private mustGoOn(next: URL, redirects: readonly string[]): void {
    if (redirects.includes(next.href))
      throw new NotFetched(
        'REFUSED_BY_SITE',
        `${next.hostname} sends whoever keeps no cookies in a circle. Import the page from your own browser with the bookmarklet, or save it there and import the file.`,
      );
    if (redirects.length > this.settings.limits.redirects)
      throw new NotFetched(
        'REFUSED_BY_SITE',
        `This address sends on more than ${this.settings.limits.redirects} times. Open it in your browser and paste the address where it ends.`,
      );
  }

  private isNamed(url: URL): boolean {
    return isNamed(url, this.settings.internal);
  }
}

const onTheWay = (error: unknown, { hostname }: URL): unknown =>
  isNotFetched(error)
    ? new NotFetched(error.trouble, `This address leads on to ${hostname}. ${error.sentence}`)
    : error;
