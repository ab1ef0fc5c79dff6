import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Unusable } from '@/lib/data/use';

/**
 * Notices what other programs write to a newsroom's file from now on, also who takes no lock of ours: an earlier Sourceline,
 * a shell of SQLite's. One connection stays open, since only within one does SQLite say whether others have written:
 * https://www.sqlite.org/pragma.html#pragma_data_version
 */
export class Watch {
  private readonly db: Database.Database | undefined;
  private readonly version: unknown;

  constructor(private readonly file: string) {
    if (size(file) === 0) return;
    this.db = new Database(file, { fileMustExist: true });
    this.version = dataVersion(this.db);
  }

  /** Throws `Unusable` where somebody else wrote to the file, or made one where there was none. */
  requireUnwritten(): void {
    const written = this.db ? dataVersion(this.db) !== this.version : size(this.file) > 0;
    if (written)
      throw new Unusable(
        `Another program wrote to ${this.file} while its migration was at work: end it and start again. What it wrote is there, and nothing else was changed.`,
      );
  }

  end(): void {
    this.db?.close();
  }
}

const dataVersion = (db: Database.Database): unknown => db.pragma('data_version', { simple: true });

const size = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
