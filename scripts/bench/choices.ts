import { parseArgs } from 'node:util';
import { Stop } from '../setup/stop.mjs';

export const USAGE = `Usage: npm run bench [-- --only NAME] [--database=sqlite|postgres] [--processes=N] [--seconds N] [--minutes N] [--runs N] [--connections N] [--pages FOLDER]
--database and --processes may be given several times: every combination is measured, and printed side by side.
--only locate, --only relocation, --only origins, --only similar, --only suggestions and --only extraction need no server; --only extraction reads our own pages, or those of a folder that is given with --pages; --only size compares 1,000 claims with 100,000; --only front measures what is read through nginx, beside the same without it; --only memory watches what the server holds while everything is asked of it for so many minutes; --only lighthouse has a browser judge readers' pages, --runs times each; any other NAME is part of a path's.`;

export const DATABASES = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;
export type Database = keyof typeof DATABASES;

export type Choices = {
  only: string | undefined;
  databases: readonly Database[];
  /** How many servers share the load out. */
  processes: readonly number[];
  /** For how long each path is measured. */
  seconds: number;
  /** For how long memory is watched. */
  minutes: number;
  /** How often Lighthouse judges each page. */
  runs: number;
  connections: number;
  /** A folder of pages in the form of mozilla/readability's or scrapinghub/article-extraction-benchmark's, instead of our own. */
  pages: string | undefined;
};

/** What the words behind `npm run bench --` ask for. Throws a `Stop` with a sentence where they make no sense. */
export function choices(args: string[]): Choices {
  const { only, database, processes, seconds, minutes, runs, connections, pages } = given(args);
  const known = database.filter((name): name is Database => Object.hasOwn(DATABASES, name));
  if (known.length < database.length)
    throw new Stop(`--database is sqlite or postgres, not ${database.join(' or ')}.\n${USAGE}`);
  return {
    only,
    databases: [...new Set(known)],
    processes: [...new Set(processes.map((number) => whole('processes', number, 16)))],
    seconds: whole('seconds', seconds, 600),
    minutes: whole('minutes', minutes, 600),
    runs: whole('runs', runs, 100),
    connections: whole('connections', connections, 1000),
    pages,
  };
}

function whole(name: string, number: string, most: number): number {
  if (/^[1-9]\d{0,3}$/.test(number) && Number(number) <= most) return Number(number);
  throw new Stop(`--${name} is a whole number from 1 to ${most}, not ${number}.\n${USAGE}`);
}

function given(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        database: { type: 'string', multiple: true, default: ['sqlite'] },
        processes: { type: 'string', multiple: true, default: ['1'] },
        seconds: { type: 'string', default: '6' },
        minutes: { type: 'string', default: '10' },
        runs: { type: 'string', default: '5' },
        connections: { type: 'string', default: '16' },
        pages: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
