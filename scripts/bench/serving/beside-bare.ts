import { type Figures, rate, unexpected } from './figures';

/** One path at our servers and at the bare one. `best` is that of the path. */
export type BesideBare = { name: string; best: number; ours: Figures; bare: Figures };

const COLUMNS = [
  'path',
  'req/s',
  'p50 ms',
  'p99 ms',
  'CPU ms/req',
  'bare req/s',
  'bare p99',
  'share',
  'best other',
  'times best',
];
const WIDTHS = [26, 9, 9, 9, 11, 11, 9, 8, 11, 11];

/** The table's head. */
export const heading = (): string => `\n${row(COLUMNS)}`;

const row = (cells: readonly string[]) =>
  `${cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join('')}\n`;

const share = (m: BesideBare) => rate(m.ours) / rate(m.bare);

/** A line of it. */
export const line = (m: BesideBare): string =>
  row([
    m.name,
    rate(m.ours).toFixed(0),
    m.ours.p50.toFixed(1),
    m.ours.p99.toFixed(1),
    m.ours.cpuMsPerRequest.toFixed(2),
    rate(m.bare).toFixed(0),
    m.bare.p99.toFixed(1),
    share(m).toFixed(3),
    m.best.toFixed(3),
    (share(m) / m.best).toFixed(1),
  ]) +
  unexpected('ours', m.ours) +
  unexpected('bare', m.bare);

/** What follows from all of them. */
export const summary = (all: readonly BesideBare[]): string => {
  const below = all.filter((m) => share(m) < 2 * m.best).map((m) => m.name);
  return below.length === 0
    ? '\nEvery path reaches twice the best of the others.\n'
    : `\nBelow twice the best of the others: ${below.join(', ')}.\n`;
};
