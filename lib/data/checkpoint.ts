import { statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** How long a write may stand in the log alone before it is moved into the file, in milliseconds. */
const EVERY = 10_000;

/**
 * Moves what the write-ahead log holds into the file and cuts the log to nothing, so that the file alone is the whole
 * newsroom. Waits for nobody: where a reader or a writer of another process is at work, it leaves the rest for the next
 * time. Whether the log is empty now.
 */
export function emptyLog(db: Database.Database): boolean {
  db.pragma('busy_timeout = 0');
  const [row] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return row?.busy === 0;
}

/**
 * Empties the log every ten seconds while there is something in it. SQLite itself moves writes on at every thousand pages,
 * so one turn moves about 4 MB at most.
 * @returns ends it
 */
export function keepLogShort(file: string): () => void {
  const db = new Database(file, { fileMustExist: true });
  const timer = setInterval(() => {
    if (logSize(file) > 0) emptyLog(db);
  }, EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
    db.close();
  };
}

const logSize = (file: string): number => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
