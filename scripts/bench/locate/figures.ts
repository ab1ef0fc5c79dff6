import { locate } from '@/lib/domain/passage/anchoring';
import { type Outcome, outcome, outcomes } from './outcome';
import { kinds, lengths, type Trial, trials } from './trials';

type Judged = Trial & { outcome: Outcome; asked: boolean };

const FIRST = 42;
const WIDTH = 10;
const short: Record<Outcome, string> = {
  exact: 'exact',
  near: 'near',
  'wrong without asking': 'wrong',
  'wrong, asked': 'w. asked',
  'rightly lost': 'r. lost',
  'wrongly lost': 'w. lost',
};

export function judged(trial: Trial): Judged {
  const located = locate(trial.after, trial.passage);
  return { ...trial, outcome: outcome(trial, located), asked: located.state === 'ALTERED' };
}

/** How `locate` finds passages again in edited articles: tables in percent, a piece at a time. */
export function* locateFigures(): Generator<string> {
  const all = trials().map(judged);
  const heldOut = all.filter(({ article }) => article.heldOut);
  yield `\nFinding passages again: ${all.length} edits of ${new Set(all.map(({ article }) => article)).size} articles, in percent.\n` +
    'wrong: carried to a wrong place without asking; w. asked: offered at a wrong place; r. and w. lost: rightly, wrongly lost;\n' +
    'asked: a person decides, wherever the place.\n';
  yield table('by kind', all, (trial) => trial.kind, Object.keys(kinds));
  yield table('by length', all, (trial) => trial.length, lengths);
  const languages = [...new Set(all.map(({ article }) => article.language))];
  yield table('by language', all, ({ article }) => article.language, languages);
  yield table('held-out articles, by kind', heldOut, (trial) => trial.kind, Object.keys(kinds));
}

function table(name: string, all: Judged[], of: (trial: Judged) => string, rows: readonly string[]): string {
  const head = [name, 'edits', ...outcomes.map((one) => short[one]), 'asked'];
  const lines = rows.map((row) =>
    line(
      row,
      all.filter((trial) => of(trial) === row),
    ),
  );
  return `\n${cells(head)}${lines.join('')}${line('in total', all)}`;
}

function line(name: string, some: Judged[]): string {
  const percent = (count: number) => ((100 * count) / Math.max(1, some.length)).toFixed(1);
  const shares = outcomes.map((one) => percent(some.filter((trial) => trial.outcome === one).length));
  return cells([name, String(some.length), ...shares, percent(some.filter(({ asked }) => asked).length)]);
}

const cells = ([first = '', ...rest]: string[]) =>
  `${first.padEnd(FIRST)}${rest.map((cell) => cell.padStart(WIDTH)).join('')}\n`;
