import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../ask';
import type { Stage } from '../stage';

/** What a page has to show from now on, whoever is asked. */
export type Expectation = { path: string; what: string; holds: (answer: Answer) => boolean };

export type Server = Pick<Stage, 'url' | 'ask'>;

/** What all readers saw. */
export type Seen = {
  reads: number;
  judged: number;
  /** Answers of a server that was cut off and said that it can't tell now. */
  unable: number;
  drawn: number;
  stale: string[];
  failed: string[];
  longest: number;
  slowest: string;
};

/** How long a judged answer may be waited for, in milliseconds: far longer than any server takes. */
const PATIENCE = 60_000;

/**
 * Readers who go from page to page at several servers without a pause, and judge each answer by what its page had to show
 * when it was asked for. An expectation that ends meanwhile judges nothing.
 */
export class Watch {
  /** The server that is down on purpose: nobody reads from it. */
  down: Server | null = null;
  /** The server whose database is out of its reach on purpose: it may answer 503, and nothing worse. */
  cutOff: Server | null = null;
  readonly seen: Seen = {
    reads: 0,
    judged: 0,
    unable: 0,
    drawn: 0,
    stale: [],
    failed: [],
    longest: 0,
    slowest: '',
  };
  private readonly judgedOf = new Map<Server, number>();
  private expected = new Map<string, Expectation>();
  private readonly tags = new WeakMap<Expectation, string>();
  private over = false;
  private readonly readers: Promise<void>[] = [];

  /** Lets `count` readers loose on a server, over these pages and those of which something is expected. */
  read(server: Server, count: number, pages: readonly string[]): void {
    for (let reader = 0; reader < count; reader++) this.readers.push(this.reading(server, pages, reader));
  }

  /** From now on each of these must hold, and nothing that was expected before. */
  expect(expectations: readonly Expectation[]): void {
    this.expected = new Map(expectations.map((one) => [one.path, one]));
  }

  /** Waits until so many more answers have been judged, of one server where one is named. */
  async judgedMore(count: number, server?: Server): Promise<void> {
    const judged = () => (server ? (this.judgedOf.get(server) ?? 0) : this.seen.judged);
    const target = judged() + count;
    const until = performance.now() + PATIENCE;
    while (judged() < target && this.seen.failed.length === 0) {
      if (performance.now() > until)
        this.seen.failed.push(`${server?.url ?? 'every server'} gave no more answers to judge`);
      await pause(5);
    }
  }

  async end(): Promise<Seen> {
    this.over = true;
    await Promise.all(this.readers);
    return this.seen;
  }

  private async reading(server: Server, pages: readonly string[], reader: number): Promise<void> {
    for (let turn = reader; !this.over; turn++) {
      while (this.down === server) await pause(20);
      const paths = [...new Set([...this.expected.keys(), ...pages])];
      await this.look(server, paths[turn % paths.length] ?? '/');
    }
  }

  private async look(server: Server, path: string): Promise<void> {
    const expectation = this.expected.get(path);
    const mayBeUnable = this.cutOff === server;
    const answer = await server.ask('GET', path).catch((error: unknown) => String(error));
    if (typeof answer === 'string') {
      if (this.down !== server) this.seen.failed.push(`${path} was not answered: ${answer}`);
      return;
    }
    const { seen } = this;
    seen.reads += 1;
    if (answer.milliseconds > seen.longest) [seen.longest, seen.slowest] = [answer.milliseconds, path];
    if (answer.headers.get('cache-status')?.includes('fwd=miss')) seen.drawn += 1;
    if (answer.status === 503 && mayBeUnable) {
      seen.unable += 1;
      return;
    }
    if (answer.status >= 500)
      seen.failed.push(`${server.url}${path} was answered ${answer.status}: ${answer.text.slice(0, 300)}`);
    if (expectation === undefined || this.expected.get(path) !== expectation) return;
    seen.judged += 1;
    this.judgedOf.set(server, (this.judgedOf.get(server) ?? 0) + 1);
    if (!expectation.holds(answer)) seen.stale.push(`${server.url}${path} did not show ${expectation.what}`);
    this.compareTags(expectation, answer);
  }

  /** While nothing changes, a page has one entity tag, whoever is asked. A page that is made for each request has none. */
  private compareTags(expectation: Expectation, { headers }: Answer): void {
    const etag = headers.get('etag') ?? '';
    const first = this.tags.get(expectation) ?? etag;
    this.tags.set(expectation, first);
    if (etag !== first)
      this.seen.failed.push(`${expectation.path} has two entity tags: ${first} and ${etag}`);
  }
}
