import { type Figures, rate, unexpected } from './figures';
import type { Seen } from './turns-taken';

/** One path in one setting: a database and a number of processes, in words. */
export type InSetting = { name: string; setting: string; figures: Figures };

/** What was seen of a setting while claims were created in it. */
export type Created = { setting: string; figures: Figures; seen: Seen };

/** The same, and how many bare turns its database gives in a second. */
export type Creating = Created & { bare: number };

const WIDTHS = [26, 26, 9, 9, 9, 12, 13];

const row = (cells: readonly string[]) =>
  `${cells.map((cell, i) => (i < 2 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join('')}\n`;

/** Every path in every setting, those of a path below each other and beside the first. */
export function sideBySide(all: readonly InSetting[]): string {
  const names = [...new Set(all.map(({ name }) => name))];
  return [
    `\n${row(['path', 'on', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms/req', 'times first'])}`,
    ...names.flatMap((name) => linesOf(all.filter((one) => one.name === name))),
  ].join('');
}

function linesOf(same: readonly InSetting[]): string[] {
  const [first] = same;
  return same.map(
    ({ name, setting, figures }) =>
      row([
        setting === first?.setting ? name : '',
        setting,
        rate(figures).toFixed(0),
        figures.p50.toFixed(1),
        figures.p99.toFixed(1),
        figures.cpuMsPerRequest.toFixed(2),
        first ? (rate(figures) / rate(first.figures)).toFixed(2) : '',
      ]) + unexpected(setting, figures),
  );
}

/** What there is a second, over all processes, and what it could be more without. */
export const limits = (all: readonly Creating[]): string =>
  all.length === 0
    ? ''
    : `\nCreating, one write at a time over all processes:\n${all.map((one) => `  ${told(one)}\n`).join('')}`;

function told({ setting, figures, seen, bare }: Creating): string {
  const each = (1000 * seen.taken) / rate(figures);
  return (
    `${setting}: ${rate(figures).toFixed(0)} claims a second over all; a write had its turn at ${percent(seen.taken)} of ${seen.looks} looks, ` +
    `${each.toFixed(1)} ms of it for each; the processors worked ${percent(seen.busy)} of the time; ` +
    `bare turns alone: ${bare.toFixed(0)} a second. ${LIMIT[limitOf(seen)]}`
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

const LIMIT = {
  turns: 'What limits it is whose turn it is.',
  processors: 'What limits it are the processors.',
  both: 'What limits it is whose turn it is, and the processors, which are what makes a turn long.',
  neither: 'Neither turns nor processors limit it.',
};

/** What there is nothing left of: turns that are free, processors that are idle. */
export function limitOf({ taken, busy }: Pick<Seen, 'taken' | 'busy'>): keyof typeof LIMIT {
  const [noTurns, noProcessors] = [taken >= 0.85, busy >= 0.9];
  if (noTurns) return noProcessors ? 'both' : 'turns';
  return noProcessors ? 'processors' : 'neither';
}
