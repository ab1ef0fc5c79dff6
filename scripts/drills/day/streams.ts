import { setTimeout as pause } from 'node:timers/promises';
import { type Change, type Hearing, hearingOf } from './changes';
import type { Colleague } from './crowd';
import { median, p95, shareOver } from './figures';
import { Redraws } from './redraws';
import { Stream } from './stream';

/** Within so many milliseconds a page hears of a change: the promise, and when it is late beyond doubt. */
const PROMISED = 2000;
const LATEST = 10_000;

/** How many changes that were not heard of are named. */
const NAMED = 5;

/** Everybody's open list, at one or the other of the newsroom's servers: it hears of changes, and draws itself anew. */
export class Streams {
  private constructor(
    private readonly open: readonly Stream[],
    private readonly redraws: Redraws,
  ) {}

  static async at(servers: readonly { url: string }[], people: readonly Colleague[]): Promise<Streams> {
    const redraws = new Redraws();
    const opening = people.flatMap((by, n) => {
      const server = servers[n % servers.length];
      return server ? [Stream.open(server.url, by, redraws.of(server.url, by))] : [];
    });
    return new Streams(await Promise.all(opening), redraws);
  }

  /** Waits until all pages have heard of these changes, no longer than the last may take, and ends them. */
  async ended(changes: readonly Change[]): Promise<Hearing> {
    const until = performance.now() + LATEST;
    let hearing = hearingOf(changes, this.open);
    while (performance.now() < until && hearing.never.length > 0) {
      await pause(500);
      hearing = hearingOf(changes, this.open);
    }
    for (const stream of this.open) stream.end();
    this.redraws.end();
    return hearing;
  }

  figures({ delays, never }: Hearing, changes: number): Record<string, string | number> {
    const missed = never.reduce((sum, { pages }) => sum + pages, 0);
    const late = (milliseconds: number) => `${(100 * shareOver(delays, milliseconds, missed)).toFixed(2)} %`;
    return {
      'pages that listen, at two servers': this.open.length,
      'of these cut off, and back': this.open.reduce((sum, { breaks }) => sum + breaks, 0),
      'changes that they are told of': changes,
      'a page has heard, median, ms': median(delays),
      'a page has heard, 95 % within, ms': p95(delays),
      'not heard of within two seconds': late(PROMISED),
      'not heard of within ten seconds': late(LATEST),
      ...this.redraws.figures(),
    };
  }

  problems = ({ never }: Hearing): string[] => [
    ...new Set(this.redraws.errors),
    ...never
      .slice(0, NAMED)
      .map(({ change, pages }) => `${pages} pages never heard of ${change.what}: ${change.claimId}`),
    ...(never.length > NAMED ? [`nor of ${never.length - NAMED} other changes`] : []),
  ];
}
