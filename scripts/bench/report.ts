import { cpus } from 'node:os';
import type { Load } from './load';

type Figures = Load & { cpuMsPerRequest: number };
/** `best`: the share of the bare server's rate that the best of Payload, Strapi, Keystone and Directus reaches. */
export type Measured = { name: string; best: number; ours: Figures; bare: Figures };

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

const row = (cells: readonly string[]) =>
  `${cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join('')}\n`;

const rate = (f: Figures) => f.requests / f.seconds;
const share = (m: Measured) => rate(m.ours) / rate(m.bare);

export const heading = (
  size: { articles: number; published: number },
  connections: number,
  seconds: number,
) =>
  `\n${size.articles} articles, ${size.published} published claims; ${connections} connections, ${seconds} s a path; ` +
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n\n${row(COLUMNS)}`;

export const line = (m: Measured): string =>
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

/** Anything but 2xx makes a figure worthless: it is said beside it. */
function unexpected(whose: string, { statuses }: Figures): string {
  const odd = [...statuses].filter(([status]) => status < 200 || status > 299);
  return odd
    .map(
      ([status, count]) => `  ! ${whose}: ${count} answers with status ${status}; this figure is worthless\n`,
    )
    .join('');
}

export const summary = (all: readonly Measured[]): string => {
  const below = all.filter((m) => share(m) < 2 * m.best).map((m) => m.name);
  return below.length === 0
    ? '\nEvery path reaches twice the best of the others.\n'
    : `\nBelow twice the best of the others: ${below.join(', ')}.\n`;
};
