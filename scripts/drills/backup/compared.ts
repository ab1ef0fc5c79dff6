import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { tables } from '@/lib/data/moving/tables';
import type { Counted } from '@/lib/data/moving/tally';
import { reading } from '../../backups/whole';
import { readingFrom } from '../../moving/from';
import { walk } from '../../moving/walk';
import { dropDatabase, makeDatabase } from '../../setup/postgres-databases.mjs';
import { faultsIn, lostFrom } from '../left-behind';
import { looking } from '../look';
import type { Stage } from '../stage';
import type { Acknowledged } from '../writers';

/** A backup that was made: what had been answered before it began, and how many writes were answered while it was made. */
export type Taken = { file: string; before: Acknowledged[]; during: number; seconds: number };

/** The tables in which a restore ends what lets somebody in, or says that it was made: how many rows there are more than before. */
const MORE: Readonly<Record<string, number>> = {
  Session: 0,
  ApiToken: 0,
  AccessLink: 0,
  AuditEvent: 1,
  AuditHead: 0,
};

/** What still lets somebody in without a password. */
const LETS_IN = `SELECT "id" FROM "Session" WHERE "endedAt" IS NULL
  UNION ALL SELECT "id" FROM "ApiToken" WHERE "revokedAt" IS NULL
  UNION ALL SELECT "id" FROM "AccessLink" WHERE "usedAt" IS NULL`;

/** Restores backups, each into an empty database of its own, and compares what is there then. */
export class Compared {
  rows = 0;
  lost = 0;
  slowest = 0;
  readonly problems: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly folder: string,
  ) {}

  async restored({ file, before }: Taken): Promise<void> {
    const { url, clear } = await this.empty();
    try {
      const started = performance.now();
      const { code, output } = await this.stage.command('scripts/restore.ts', [file], { DATABASE_URL: url });
      this.slowest = Math.max(this.slowest, (performance.now() - started) / 1000);
      if (code !== 0) return void this.problems.push(`${file} was not restored: ${output.slice(-500)}`);
      const lost = await lostFrom(url, before);
      this.lost += lost.length;
      this.problems.push(
        ...lost.map(({ what, params }) => `${what} is not in ${file}: ${params.join(', ')}`),
        ...(await faultsIn(url)),
        ...(await this.others(file, url)),
      );
    } finally {
      await clear();
    }
  }

  /** Where what was restored is another than the backup. */
  private async others(file: string, url: string): Promise<string[]> {
    const kept = await reading(
      file,
      async ({ rows }) => (await walk(rows, tables(), () => undefined)).tallies,
    );
    const there = await readingFrom(
      url,
      { use: 'beside', given: 'the drill' },
      async (rows) => (await walk(rows, tables(), () => undefined)).tallies,
    );
    this.rows += kept.reduce((sum, { rows }) => sum + rows, 0);
    const letIn = await looking(url, (look) => look.rows<{ id: string }>(LETS_IN));
    return [
      ...kept.flatMap((table, at) =>
        same(table, there[at]) ? [] : [`${table.table.name} is another in ${url}`],
      ),
      ...letIn.map(({ id }) => `${id} lets somebody in after a restore`),
    ];
  }

  private async empty(): Promise<{ url: string; clear: () => Promise<unknown> }> {
    const [name, server] = [`restored-${randomUUID()}`, this.stage.postgres];
    if (!server) return { url: `file:${join(this.folder, `${name}.db`)}`, clear: async () => undefined };
    return {
      url: await makeDatabase(server.url, name),
      clear: () => dropDatabase(server.url, name),
    };
  }
}

const same = (kept: Counted, there: Counted | undefined): boolean => {
  const more = MORE[kept.table.name];
  return more === undefined ? there?.digest === kept.digest : there?.rows === kept.rows + more;
};
