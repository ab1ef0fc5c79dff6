import { CATEGORIES, KINDS, keysOf, METRICS, mediansOf, type Report, wantingIn } from './report';

/** A page and what was said of it, each time. */
export type Judged = { page: string; reports: readonly Report[] };

const line = (cells: readonly string[]): string =>
  `${cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(15))).join('')}\n`;

/** What all pages are judged at, what they take to come, and what is wanting. */
export function tablesOf(judged: readonly Judged[]): string {
  const all = judged.map((one) => ({ ...one, ...mediansOf(one.reports) }));
  const [categories, metrics] = [keysOf(CATEGORIES), keysOf(METRICS)];
  const heads = [...categories.map((name) => CATEGORIES[name]), ...metrics.map((name) => METRICS[name])];
  return [
    `\n${line(['page', ...heads, 'machine'])}`,
    ...all.map(({ page, scores, metrics: found, speed }) =>
      line([
        page,
        ...categories.map((name) => scores[name].toFixed(0)),
        ...metrics.map((name) => found[name].toFixed(name === 'cumulative-layout-shift' ? 3 : 0)),
        speed.toFixed(0),
      ]),
    ),
    `\n${line(['kB, cold', ...KINDS, 'all', 'requests'])}`,
    ...all.map(({ page, wire }) => {
      const whole = KINDS.reduce((sum, kind) => sum + wire[kind], 0);
      return line([page, ...KINDS.map((kind) => kB(wire[kind])), kB(whole), String(wire.requests)]);
    }),
    ...judged.map(wanting),
  ].join('');
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

function wanting({ page, reports }: Judged): string {
  const names = wantingIn(reports);
  return names.length === 0 ? '' : `\n${page}, wanting: ${names.join(', ')}\n`;
}
