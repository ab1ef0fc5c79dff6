import { type Figures, rate } from './figures';
import type { Seen } from './turns-taken';

/** What was seen of a setting, a database and a number of processes in words, while claims were created in it. */
export type Created = { path: string; setting: string; figures: Figures; seen: Seen };

/** The same, and how many bare turns its database gives in a second. */
export type Creating = Created & { bare: number };

/** What there is a second, over all processes, and what it could be more without. */
export const limits = (all: readonly Creating[]): string =>
  all.length === 0
    ? ''
    : `\nCreating, one write at a time over all processes:\n${all.map((one) => `  ${told(one)}\n`).join('')}`;

function told({ path, setting, figures, seen, bare }: Creating): string {
  const each = (1000 * seen.taken) / rate(figures);
  return (
    `${path}, ${setting}: ${rate(figures).toFixed(0)} claims a second over all; a write had its turn at ${percent(seen.taken)} of ${seen.looks} looks, ` +
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
