import Database from 'better-sqlite3';

/**
 * How a process uses a newsroom's file: beside others, any number of servers and commands, or alone, as a migration does.
 * Each is a lock of SQLite's on a file beside the newsroom's, `FILE-lock`, which stays empty: the operating system keeps
 * the lock as long as the process lives, so a crash frees it. The file is never deleted, because a lock on a deleted file
 * holds nobody up.
 */
export type Use = 'beside' | 'alone';

/** Why a newsroom's file can't be used now: its message is for whoever started the command, and says what to do. */
export class Unusable extends Error {}

export type Hold = { release(): void };

/** How long somebody waits for a use that another one stands in the way of, in milliseconds: a command ends in less. */
const PATIENCE: Record<Use, number> = { beside: 5000, alone: 2000 };

/** SQLite's lock for each use: SHARED has any number of owners, EXCLUSIVE bears nobody beside it. */
const TAKING: Record<Use, string> = {
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
  return free(file, 'beside')
    ? `A server or a command such as npm run import is at work on the newsroom in ${file}: stop it, or wait until it has ended.${end}`
    : `A migration is at work on the newsroom in ${file}: wait until it has ended.${end}`;
}

function free(file: string, use: Use): boolean {
  const held = tryHold(file, use, 0);
  held?.release();
  return held !== undefined;
}
