import { bytesEach, type Figures, rate, unexpected } from './figures';

/** One path where it was measured, beside the servers that it is held against. */
export type Row = {
  path: string;
  /** On which database, by how many processes, and through what. */
  from: string;
  figures: Figures;
  /** Sends as many bytes. */
  plain: Figures;
  /** Does the same work on the same rows; undefined where nothing does. */
  bare: Figures | undefined;
  /** The share of the bare server's rate that the best of the others reaches. */
  best: number | undefined;
  /** It should reach half of the bare server's rate. */
  crowded: boolean | undefined;
};

/** The share of the bare server's rate that is asked for through nginx, where readers crowd on few pages. */
const ASKED = 0.5;

const WIDTHS = [32, 28, 9, 9, 9, 9, 8, 10, 10, 12, 12, 12];

const COLUMNS = ['req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'kB', 'plain/s', 'of plain', 'bare/s', 'of bare'];

const line = (cells: readonly string[]): string =>
  `${cells.map((cell, i) => (i < 2 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join('')}`.trimEnd();

const NONE = '–';

const shareOf = (of: Figures, whole: Figures | undefined): number | undefined =>
  whole && rate(of) / rate(whole);

/** Slow ones need more places. */
const aSecond = (figures: Figures): string => rate(figures).toFixed(rate(figures) < 10 ? 1 : 0);

const places = (number: number | undefined, digits: number): string => number?.toFixed(digits) ?? NONE;

/**
 * Every path with what was measured of it, together, in the order in which paths came first. The last column says how often
 * the best of the others its share of the bare server is.
 */
export function tableOf(rows: readonly Row[]): string {
  const paths = [...new Set(rows.map(({ path }) => path))];
  const lines = paths.flatMap((path) =>
    rows.filter((row) => row.path === path).map((row, n) => lineOf(row, n === 0)),
  );
  return `\n${line(['path', 'from', ...COLUMNS, 'times best'])}\n${lines.join('')}`;
}

function lineOf({ path, from, figures, plain, bare, best }: Row, first: boolean): string {
  const ofBare = shareOf(figures, bare);
  const cells = [
    ...[first ? path : '', from, aSecond(figures), figures.p50.toFixed(1), figures.p99.toFixed(1)],
    ...[figures.cpuMsPerRequest.toFixed(2), (bytesEach(figures) / 1000).toFixed(1)],
    ...[aSecond(plain), places(shareOf(figures, plain), 3)],
    ...[bare ? aSecond(bare) : NONE, places(ofBare, 3)],
    places(best === undefined || ofBare === undefined ? undefined : ofBare / best, 1),
  ];
  const held = bare ? unexpected('bare', bare) : '';
  return `${line(cells)}\n${unexpected(from, figures)}${unexpected('plain', plain)}${held}`;
}

/** What follows from all of them. */
export function verdict(rows: readonly Row[]): string {
  const through = rows.filter(({ crowded, bare, from }) => crowded && bare && from.endsWith('nginx'));
  const crowded = through.filter(({ figures, bare }) => (shareOf(figures, bare) ?? 1) < ASKED);
  const known = rows.filter(({ from, best, bare }) => best && bare && !from.endsWith('nginx'));
  const slow = known.filter(({ figures, bare, best = 0 }) => (shareOf(figures, bare) ?? 0) < 2 * best);
  return [
    through.length > 0 ? said(crowded, 'through nginx', 'half of the bare server’s rate') : '',
    known.length > 0 ? said(slow, 'where the others are known', 'twice the best of the others') : '',
  ].join('');
}

const said = (below: readonly Row[], where: string, what: string): string =>
  below.length === 0
    ? `\nEvery path reaches ${what}, ${where}.\n`
    : `\nBelow ${what}, ${where}: ${below.map(({ path, from }) => `${path} (${from})`).join(', ')}.\n`;
