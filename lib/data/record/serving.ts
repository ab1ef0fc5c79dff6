import { isPostgres, shownAddress } from '@/lib/config/database';
import { databaseFile, env } from '@/lib/config/env';
import { openData } from '@/lib/data/db';
import { askedOnce } from '@/lib/data/db/postgres-opening';
import { inDatabase, leaveNewsroom, serveNewsroom } from '@/lib/data/opening';
import { Unusable } from '@/lib/data/use';
import { postgresTailFault } from './postgres-tail';
import { tailFault } from './tail';

/**
 * Takes the newsroom for the server of this process, and ends the process with exit code 1 and one sentence where it must
 * not be served. However the process exits, short of a kill, it leaves a file whole. For start-up only.
 */
export async function requireNewsroom(): Promise<void> {
  const { DATABASE_URL: url } = env();
  try {
    if (isPostgres(url)) return await servePostgres(url);
    serveNewsroom();
    requireWholeTail(databaseFile(url));
    process.once('exit', leaveNewsroom);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    leaveNewsroom();
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

async function servePostgres(url: string): Promise<void> {
  await openData();
  const fault = await askedOnce(url, postgresTailFault);
  if (fault) throw brokenTail(shownAddress(url), fault);
}

/** Throws `Unusable` where the audit log of a newsroom's file is not whole at its end. */
export function requireWholeTail(file: string): void {
  // In one transaction: another server may be writing to it.
  const fault = inDatabase(file, (db) => db.transaction(() => tailFault(db))());
  if (fault) throw brokenTail(file, fault);
}

/** Why a newsroom whose audit log has a fault at its end is neither served nor migrated. */
export const brokenTail = (place: string, fault: string): Unusable =>
  new Unusable(
    `The audit log of the newsroom in ${place} ${fault}: it was changed from outside, or put together from parts. Put back a whole copy.`,
  );
