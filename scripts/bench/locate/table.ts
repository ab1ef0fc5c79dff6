import { type Outcome, outcomes } from './outcome';

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

type Judged = { outcome: Outcome; asked: boolean };

/** Of each row of trials, how many ended how, in percent; and of all of them. */
export function table<T extends Judged>(
  name: string,
  all: readonly T[],
  of: (trial: T) => string,
  rows: readonly string[],
): string {
  const head = [name, 'edits', ...outcomes.map((one) => short[one]), 'asked'];
  const lines = rows.map((row) =>
    line(
      row,
      all.filter((trial) => of(trial) === row),
    ),
  );
  return `\n${cells(head)}${lines.join('')}${line('in total', all)}`;
}

function line(name: string, some: readonly Judged[]): string {
  const percent = (count: number) => ((100 * count) / Math.max(1, some.length)).toFixed(1);
  const shares = outcomes.map((one) => percent(some.filter((trial) => trial.outcome === one).length));
  return cells([name, String(some.length), ...shares, percent(some.filter(({ asked }) => asked).length)]);
}

const cells = ([first = '', ...rest]: string[]) =>
  `${first.padEnd(FIRST)}${rest.map((cell) => cell.padStart(WIDTH)).join('')}\n`;
