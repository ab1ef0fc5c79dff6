// npm run move -- --from file:… --to postgresql://…: copies a newsroom into an empty database, whichever of both they are.
import { parseArgs } from 'node:util';
import { databaseUrl, isPostgres, shownAddress } from '@/lib/config/database';
import { databaseFile } from '@/lib/config/env';
import { Unusable } from '@/lib/data/use';
import { reason } from './migrations/pending';
import { move, STEPS } from './moving/move';
import { rowsByTable } from './moving/told';
import type { Found } from './moving/walk';
import { elapsed, steps } from './setup/progress.mjs';

const USAGE = 'Usage: npm run move -- --from file:PATH|postgresql://… --to file:PATH|postgresql://…';

async function main(): Promise<void> {
  const { from, to } = options();
  const started = Date.now();
  const found = await move(from, to, steps(STEPS));
  process.stdout.write(told(found, to, elapsed(Date.now() - started)));
}

/** What was copied, as one table and one sentence. */
function told({ tallies, events, frozen }: Found, to: string, took: string): string {
  const { lines, rows } = rowsByTable(tallies);
  const place = isPostgres(to) ? shownAddress(to) : databaseFile(to);
  return `${lines}

${rows} rows are in ${place}, read back and equal, after ${took}. The audit log is whole to its end, event ${events}; ${frozen} frozen texts have their hashes.
The newsroom that they came from is as it was. Set DATABASE_URL to the new one, and start.
`;
}

function options(): { from: string; to: string } {
  const { from, to } = given();
  return { from: address('from', from), to: address('to', to) };
}

function given(): { from?: string; to?: string } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { from: text, to: text } }).values;
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function address(name: string, given: string | undefined): string {
  if (!given) throw new Unusable(`--${name} is missing: say which newsroom.\n${USAGE}`);
  const { data, error } = databaseUrl.safeParse(given);
  if (error) throw new Unusable(`--${name} ${error.issues[0]?.message}\n${USAGE}`);
  return data;
}

main().catch((error: unknown) => {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
});
