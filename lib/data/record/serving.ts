import { databaseFile, env } from '@/lib/config/env';
import { inDatabase, leaveNewsroom, serveNewsroom } from '@/lib/data/opening';
import { Unusable } from '@/lib/data/use';
import { tailFault } from './tail';

/**
 * Takes the newsroom for the server of this process, and ends the process with exit code 1 and one sentence where it must
 * not be served. However the process exits, short of a kill, it leaves the file whole. For start-up only.
 */
export function requireNewsroom(): void {
  try {
    serveNewsroom();
    requireWholeTail(databaseFile(env().DATABASE_URL));
    process.once('exit', leaveNewsroom);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    leaveNewsroom();
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Throws `Unusable` where the audit log of a newsroom's file is not whole at its end. */
export function requireWholeTail(file: string): void {
  // In one transaction: another server may be writing to it.
  const fault = inDatabase(file, (db) => db.transaction(() => tailFault(db))());
  if (fault)
    throw new Unusable(
      `The audit log of the newsroom in ${file} ${fault}: the file was changed from outside, or put together from parts. Put back a whole copy.`,
    );
}
