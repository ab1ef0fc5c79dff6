import { parseArgs } from 'node:util';
import { Stop } from '../setup/stop.mjs';

export const USAGE = `Usage: npm run drill                      lists the drills
       npm run drill -- NAME [--size N]   runs one, large unless a size is given
       npm run drill -- --small           runs each at its small size, as npm test does
       --database=postgres                on PostgreSQL, those that have something to attack there`;

export type Choices = {
  /** Which drill; every one, or their list, when left out. */
  name: string | undefined;
  /** The drill's own large size when left out. */
  size: number | undefined;
  /** Every drill at its small size. */
  small: boolean;
  /** Whether on PostgreSQL, and not on a file. */
  postgres: boolean;
  /** A file for how many drills held, and what failed in the others. */
  report: string | undefined;
};

/** What the words behind `npm run drill --` ask for. Throws a `Stop` with a sentence where they make no sense. */
export function choices(args: string[], names: readonly string[]): Choices {
  const { name, size, small, database, report } = given(args);
  if (size !== undefined && !/^[1-9]\d{0,5}$/.test(size))
    throw new Stop(`--size is a whole number from 1 to 999999, not ${size}.\n${USAGE}`);
  if (database !== 'sqlite' && database !== 'postgres')
    throw new Stop(`--database is sqlite or postgres, not ${database}.\n${USAGE}`);
  if (name && !names.includes(name))
    throw new Stop(`There is no drill "${name}": the drills are ${names.join(', ')}.`);
  if (!name && size) throw new Stop(`--size needs the name of a drill.\n${USAGE}`);
  if (name && small) throw new Stop(`--small runs every drill, not ${name} alone.\n${USAGE}`);
  return {
    name,
    size: size === undefined ? undefined : Number(size),
    small,
    postgres: database === 'postgres',
    report,
  };
}

function given(args: string[]) {
  try {
    const options = {
      size: { type: 'string' },
      small: { type: 'boolean', default: false },
      database: { type: 'string', default: 'sqlite' },
      report: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > 1) throw new Error('Drills are run one at a time');
    return { ...values, name: positionals[0] };
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}.\n${USAGE}`);
  }
}
