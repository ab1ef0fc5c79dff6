import Database from 'better-sqlite3';

/**
 * How a process uses a newsroom's file. One server at most, any number of commands beside it or without it; a migration
 * alone. Each is a lock of SQLite's on a file beside the newsroom's, `FILE-lock`, which stays empty: the operating system
 * keeps the lock as long as the process lives, so a crash frees it. The file is never deleted, because a lock on a
 * deleted file holds nobody up.
 */
export type Use = 'serving' | 'beside' | 'alone';

/** Why a newsroom's file can't be used now: its message is for whoever started the command, and says what to do. */
export class Unusable extends Error {}

export type Hold = { release(): void };

/** How long somebody waits for a use that another one stands in the way of, in milliseconds: a command ends in less. */
const PATIENCE: Record<Use, number> = { serving: 5000, beside: 5000, alone: 2000 };

/** SQLite's lock for each use: RESERVED has one owner beside any number of SHARED, EXCLUSIVE bears nobody beside it. */
const TAKING: Record<Use, string> = {
  serving: 'BEGIN IMMEDIATE',
  beside: 'BEGIN; SELECT count(*) FROM sqlite_schema',
  alone: 'BEGIN EXCLUSIVE',
};

/**
 * Takes the file for a use, waiting shortly for others to let go. The wait stops this process whole, so take it at the
 * start. Throws `Unusable` when somebody else stands in the way for longer than `patience` milliseconds.
 */
export function hold(file: string, use: Use, patience = PATIENCE[use]): Hold {
  const held = tryHold(file, use, patience);
  if (!held) throw new Unusable(inTheWay(file, use));
  return held;
}

/** The same, with nothing where somebody stands in the way. */
export function tryHold(file: string, use: Use, patience: number): Hold | undefined {
  const lock = new Database(`${file}-lock`, { timeout: patience });
  try {
    // Nothing is ever written to it; so it needs no journal beside it.
    lock.pragma('journal_mode = MEMORY');
    lock.exec(TAKING[use]);
    return {
      release: () => {
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

function inTheWay(file: string, use: Use): string {
  const end = use === 'alone' ? ' Nothing was changed.' : '';
  if (!free(file, 'beside'))
    return `A migration is at work on the newsroom in ${file}: wait until it has ended.${end}`;
  if (free(file, 'serving'))
    return `A command is at work on the newsroom in ${file}, such as npm run import: wait until it has ended.${end}`;
  return use === 'serving'
    ? `Another server runs on the newsroom in ${file}, and each would go on showing pages that the other one changed: stop it, or set DATABASE_URL to another newsroom.`
    : `A server runs on the newsroom in ${file}, and would go on writing to what is replaced: stop it first.${end}`;
}

function free(file: string, use: Use): boolean {
  const held = tryHold(file, use, 0);
  held?.release();
  return held !== undefined;
}
