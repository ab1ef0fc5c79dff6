import { provenanceOf } from '@/lib/domain/provenance/provenance';
import { inWords } from '@/lib/domain/provenance/telling';
import { quantile } from '../load';
import { newsroomOf, type Size } from './newsroom';

const SIZES: readonly Size[] = [
  { reports: 2000, lineage: 10_000 },
  { reports: 20_000, lineage: 100_000 },
];

/** How often each is counted, after as many times that only warm up. */
const TIMES = 15;

/** What may be asked of the smaller one, in milliseconds. */
const MOST = 50;

/** How long it takes to count origins, and how that grows: the middle of many times, in milliseconds. */
export function* originsFigures(): Generator<string> {
  yield '\nCounting origins (lib/domain/provenance), milliseconds:\n';
  yield row(['', 'CPU', 'on the clock', 'origins']);
  const taken: number[] = [];
  for (const size of SIZES) {
    const { cpu, clock, words } = timed(size);
    taken.push(cpu);
    const name = `${size.reports.toLocaleString('en')} reports, ${size.lineage.toLocaleString('en')} lineage`;
    yield row([name, cpu.toFixed(1), clock.toFixed(1), words]);
  }
  const [small = 0, large = 0] = taken;
  yield `ten times as much takes ${(large / small).toFixed(1)} times as long; the smaller one ${small < MOST ? 'stays below' : 'MISSES'} ${MOST} ms\n`;
}

function timed(size: Size): { cpu: number; clock: number; words: string } {
  const input = newsroomOf(size);
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
  `${name.padEnd(36)}${cells.map((cell) => cell.padStart(14)).join('')}\n`;
