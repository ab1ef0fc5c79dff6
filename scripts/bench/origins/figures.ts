import { provenanceOf } from '@/lib/domain/provenance/provenance';
import { inWords } from '@/lib/domain/provenance/telling';
import { quantile } from '../load';
import { newsroomOf, type Shape, type Size } from './newsroom';

const SMALL: Size = { reports: 2000, lineage: 10_000 };
const LARGE: Size = { reports: 20_000, lineage: 100_000 };

/** How often each is counted, after as many times that only warm up. */
const TIMES = 15;

/** What may be asked of the smaller one, in milliseconds. */
const MOST = 50;

/** How long it takes to count origins, and how that grows: the middle of many times, in milliseconds. */
export function* originsFigures(): Generator<string> {
  yield '\nCounting origins (lib/domain/provenance), milliseconds:\n';
  yield row(['', 'CPU', 'on the clock', '']);
  for (const shape of ['stories', 'tangle'] as const) {
    const [small, large] = [timed(SMALL, shape), timed(LARGE, shape)];
    yield told(shape, SMALL, small);
    yield told(shape, LARGE, large);
    const grown = (large.cpu / small.cpu).toFixed(1);
    yield `${shape}: ten times as much takes ${grown} times as long; the smaller ${small.cpu < MOST ? 'stays below' : 'MISSES'} ${MOST} ms\n`;
  }
}

type Timed = { cpu: number; clock: number; words: string };

const told = (shape: Shape, { reports, lineage }: Size, { cpu, clock, words }: Timed): string =>
  row([
    `${shape}, ${reports.toLocaleString('en')} reports, ${lineage.toLocaleString('en')} lineage`,
    cpu.toFixed(1),
    clock.toFixed(1),
    `  ${words}`,
  ]);

function timed(size: Size, shape: Shape): Timed {
  const input = newsroomOf(size, shape);
  const runs = Array.from({ length: 2 * TIMES }, () => {
    const [busy, started] = [process.cpuUsage(), performance.now()];
    const { support } = provenanceOf(input);
    const { user, system } = process.cpuUsage(busy);
    return { cpu: (user + system) / 1000, clock: performance.now() - started, words: inWords(support) };
  }).slice(TIMES);
  const middle = (of: (run: (typeof runs)[number]) => number) =>
    quantile(
      runs.map(of).sort((a, b) => a - b),
      0.5,
    );
  return { cpu: middle(({ cpu }) => cpu), clock: middle(({ clock }) => clock), words: runs[0]?.words ?? '' };
}

const row = ([name = '', ...cells]: string[]): string =>
  `${name.padEnd(46)}${cells.map((cell) => cell.padStart(14)).join('')}\n`;
