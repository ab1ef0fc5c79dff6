import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { disconnect, reader, rows, type Tx, transaction } from '@/lib/data/db';
import { USING, WRITING } from '@/lib/data/db/postgres-locks';
import { openPostgres } from '@/lib/data/db/postgres-opening';
import { Prisma } from '@/lib/data/generated/client';
import { record } from '@/lib/data/record/audit';
import { newestMatches } from '@/lib/data/search';
import { ok, refuse } from '@/lib/domain/result';
import { migrate } from '@/scripts/migrate';
import { eventually } from '../support/patience';
import { aDatabase, connected, query } from '../support/postgres';

let url: string;

beforeAll(async () => {
  url = await aDatabase(afterAll);
  await migrate(url);
  process.env.DATABASE_URL = url;
  afterAll(disconnect);
});

const form = (n: number) => ({ data: { id: n, form: n } });
const event = {
  ...{ at: new Date('2026-11-29T18:00:00Z'), actorId: null, verb: 'tried' },
  ...{ subjectKind: 'test', claimId: null, detail: {} },
};

describe('a fast read', () => {
  it('gives rows as SQLite does: booleans as numbers, instants as texts, counts as numbers', async () => {
    const asked = Prisma.sql`SELECT ${1}::int = 1 AS "yes", FALSE AS "no", COUNT(*) AS "count", SUM(n::bigint) AS "sum",
      TIMESTAMP '2026-11-29 18:04:05.12' AS "at", NULL::timestamp AS "never", 0.5::float8 AS "score"
      FROM generate_series(1, 3) AS g(n)`;
    expect(await rows(asked)).toEqual([
      { yes: 1, no: 0, count: 3, sum: 6, at: '2026-11-29T18:04:05.120+00:00', never: null, score: 0.5 },
    ]);
  });

  it('is prepared once a connection, and sees only what is committed', async () => {
    const count = () =>
      rows<{ n: number }>(Prisma.sql`SELECT COUNT(*) AS "n" FROM "SearchForm" WHERE "id" > 100`);
    await transaction(async (tx) => {
      await tx.searchForm.create(form(101));
      expect([await count(), await reader().searchForm.count({ where: { id: 101 } })]).toEqual([
        [{ n: 0 }],
        0,
      ]);
      return ok(null);
    });
    for (let n = 0; n < 5; n++) expect(await count()).toEqual([{ n: 1 }]);
    const named = await rows<{ n: number }>(
      Prisma.sql`SELECT COUNT(*) AS "n" FROM pg_prepared_statements WHERE "statement" LIKE '%"id" > 100'`,
    );
    expect(named).toEqual([{ n: 1 }]);
  });

  it('by words is planned anew for each: a plan for all words would walk through the table for a rare one', async () => {
    const search = newestMatches('ClaimSearch', {
      terms: [{ word: 'rare', whole: true, or: null }],
      need: 'all',
    });
    for (let n = 0; n < 7; n++) expect(await rows(search)).toEqual([]);
    const named = await rows(
      Prisma.sql`SELECT "statement" FROM pg_prepared_statements WHERE strpos("statement", 'ts' || 'query') > 0`,
    );
    expect(named).toEqual([]);
  });
});

describe('a write', () => {
  it('takes its turn: sixteen at once make one whole chain, in which each saw all before it', async () => {
    const seen = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        transaction(async (tx) => {
          const before = await tx.auditEvent.count();
          await record(tx, { ...event, subjectId: String(n) });
          return ok(before);
        }),
      ),
    );
    expect(seen.map((result) => (result.ok ? result.value : -1)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, n) => n),
    );
    expect(await rows(Prisma.sql`SELECT "sequence" FROM "AuditHead"`)).toEqual([{ sequence: 16 }]);
  });

  it('is refused as busy when its turn doesn’t come, and goes through once it does; readers go on', async () => {
    const run = vi.fn(async () => ok('written'));
    await connected(url, async (other) => {
      await other.query(`BEGIN; SELECT pg_advisory_xact_lock(${WRITING})`);
      // More than there are connections for writing.
      const refused = await Promise.all(Array.from({ length: 8 }, () => transaction(run, { patience: 300 })));
      expect(refused).toEqual(Array(8).fill(refuse('busy', { retryAfterSeconds: 5 })));
      const waiting = transaction(run, { patience: 30_000 });
      expect(await reader().searchForm.count()).toBeGreaterThan(0);
      expect(run).not.toHaveBeenCalled();
      await other.query('COMMIT');
      expect(await waiting).toEqual(ok('written'));
    });
  });

  it('that is refused, or fails, leaves nothing and no lock behind', async () => {
    const refused = await transaction(async (tx) => {
      await tx.searchForm.create(form(201));
      return refuse('not_found');
    });
    expect(refused.ok).toBe(false);
    const failing = transaction(async (tx) => {
      await tx.searchForm.create(form(201));
      await tx.searchForm.create(form(201));
      return ok(null);
    });
    await expect(failing).rejects.toThrow('Unique constraint');
    expect(await reader().searchForm.count({ where: { id: 201 } })).toBe(0);
    expect(await transaction(async () => ok('free'), { patience: 1000 })).toEqual(ok('free'));
  });

  it('waits for the disk, also where the server is set up otherwise', async () => {
    const name = new URL(url).pathname.slice(1);
    await query(url, `ALTER DATABASE "${name}" SET synchronous_commit = off`);
    await disconnect();
    const asked = Prisma.sql`SELECT current_setting('synchronous_commit') AS "waits"`;
    expect(await rows(asked)).toEqual([{ waits: 'off' }]);
    expect(await transaction(async (tx) => ok(await tx.$queryRaw(asked)))).toEqual(ok([{ waits: 'on' }]));
  });
});

describe('a connection that is lost', () => {
  /** But for the one that tells of the process itself. */
  const cutAll = () =>
    query(
      url,
      `SELECT pg_terminate_backend("pid") FROM pg_stat_activity
       WHERE "datname" = current_database() AND "pid" <> pg_backend_pid()
       AND "application_name" = 'sourceline' AND "pid" NOT IN (SELECT "pid" FROM pg_locks
         WHERE "locktype" = 'advisory' AND "objid" = ${USING.split(', ')[1]})`,
    );
  const waiting = async (many: number) =>
    eventually(async () => {
      const blocked = await query(
        url,
        `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l."database"
         WHERE d.datname = current_database() AND NOT l."granted"`,
      );
      expect(blocked).toHaveLength(many);
    });
  const stored = (id: number) => reader().searchForm.count({ where: { id } });
  const busy = refuse('busy', { retryAfterSeconds: 5 });

  it('while nobody used it, or while a write waited for its turn, is made anew: each write runs once', async () => {
    const run = vi.fn(async () => ok('written'));
    await Promise.all(Array.from({ length: 8 }, () => transaction(run)));
    await cutAll();
    await Promise.all(Array.from({ length: 8 }, () => transaction(run)));
    expect(run).toHaveBeenCalledTimes(16);
    await connected(url, async (other) => {
      await other.query(`BEGIN; SELECT pg_advisory_xact_lock(${WRITING})`);
      const writes = Promise.all(Array.from({ length: 4 }, () => transaction(run, { patience: 30_000 })));
      await waiting(4);
      await cutAll();
      await waiting(4);
      await other.query('COMMIT');
      expect(await writes).toEqual(Array(4).fill(ok('written')));
    });
    expect(run).toHaveBeenCalledTimes(20);
  });

  it('under a write at work, or before its end, refuses it as busy: nothing of it is stored', async () => {
    const before = await transaction(async (tx) => {
      await tx.searchForm.create(form(301));
      await cutAll();
      return ok(await tx.searchForm.create(form(302)));
    });
    const atTheEnd = await transaction(async (tx) => {
      const made = await tx.searchForm.create(form(303));
      await cutAll();
      return ok(made);
    });
    expect([before, atTheEnd]).toEqual([busy, busy]);
    expect([await stored(301), await stored(302), await stored(303)]).toEqual([0, 0, 0]);
  });

  type Answer = { fields?: { name: string }[]; rows?: unknown[][] };
  /** Cuts the connection of the next write at its end, once it was committed or instead of that. */
  function cutAtTheEnd(end: 'COMMIT' | 'ROLLBACK', told = (answer: Answer): Answer => answer) {
    const ask = Client.prototype.query as (this: Client, asked: unknown) => Promise<Answer>;
    const cut = vi.spyOn(Client.prototype, 'query').mockImplementation(async function (this: Client, asked) {
      if ((asked as { text?: string }).text !== 'COMMIT') return told(await ask.call(this, asked));
      cut.mockRestore();
      await ask.call(this, end);
      throw new Error('Connection terminated unexpectedly');
    });
  }
  const writing = (id: number) =>
    vi.fn(async (tx: Tx) => {
      await tx.searchForm.create(form(id));
      await record(tx, { ...event, subjectId: String(id) });
      return ok(id);
    });

  it('behind a commit loses its answer only: the database tells what became of the write', async () => {
    const run = writing(304);
    cutAtTheEnd('COMMIT');
    expect(await transaction(run)).toEqual(ok(304));
    expect([run.mock.calls.length, await stored(304)]).toEqual([1, 1]);
  });

  it('instead of a commit refuses it as busy, also where its number is another write’s by now', async () => {
    const [before] = await query(url, `SELECT pg_current_xact_id()::text AS "number"`);
    // As after a crash: PostgreSQL gives the numbers of what never reached the disk anew.
    const another = (answer: Answer) => {
      const at = answer.fields?.findIndex(({ name }) => name === 'transaction') ?? -1;
      for (const row of at < 0 ? [] : (answer.rows ?? [])) row[at] = before?.number;
      return answer;
    };
    cutAtTheEnd('ROLLBACK', another);
    expect(await transaction(writing(305))).toEqual(busy);
    expect(await stored(305)).toBe(0);
  });

  it('behind a commit that recorded nothing refuses it as busy: nobody can tell what became of it', async () => {
    cutAtTheEnd('COMMIT');
    expect(await transaction(async (tx) => ok((await tx.searchForm.create(form(306))).id))).toEqual(busy);
  });

  it('under a read is another one’s: the read is answered', async () => {
    const slow = Prisma.sql`SELECT pg_sleep(0.5)::text AS "slept"`;
    const reads = Promise.all([rows(slow), reader().$queryRaw(slow)]);
    await eventually(async () => {
      const asleep = await query(
        url,
        `SELECT 1 FROM pg_stat_activity WHERE "datname" = current_database() AND "wait_event" = 'PgSleep'`,
      );
      expect(asleep).toHaveLength(2);
    });
    await cutAll();
    expect(await reads).toEqual([[{ slept: '' }], [{ slept: '' }]]);
  });
});

describe('a process that has the newsroom open', () => {
  const present = async () =>
    (
      await query<{ pid: number }>(
        url,
        `SELECT l."pid" FROM pg_locks l JOIN pg_database d ON d.oid = l."database" WHERE l."locktype" = 'advisory'
         AND d.datname = current_database() AND l."objid" = ${USING.split(', ')[1]} AND l."granted"`,
      )
    ).map(({ pid }) => pid);

  it('tells so, and again when its connection was cut', async () => {
    const lost = vi.fn();
    const before = await present();
    const presence = await openPostgres(url, lost);
    const [mine] = (await present()).filter((pid) => !before.includes(pid));
    await query(url, 'SELECT pg_terminate_backend($1)', [mine]);
    await eventually(async () => {
      const now = await present();
      expect(now).not.toContain(mine);
      expect(now).toHaveLength(before.length + 1);
    });
    await presence.close();
    await eventually(async () => expect(await present()).toEqual(before));
    expect(lost).not.toHaveBeenCalled();
  });

  it('learns that it was migrated by a newer Sourceline while its connection was cut', async () => {
    const lost = vi.fn();
    const before = await present();
    const presence = await openPostgres(url, lost);
    const [mine] = (await present()).filter((pid) => !before.includes(pid));
    await query(url, 'UPDATE "SearchForm" SET "form" = 0 WHERE "id" = 1');
    await query(url, 'SELECT pg_terminate_backend($1)', [mine]);
    await eventually(() => expect(lost).toHaveBeenCalledOnce());
    expect(String(lost.mock.calls[0]?.[0])).toContain("is of another form than this Sourceline's");
    await presence.close();
  });
});

describe('is not opened', () => {
  it('where it was never migrated', async () => {
    await expect(openPostgres(await aDatabase(), () => undefined)).rejects.toThrow(
      /stands at no migration and this Sourceline needs .*: run npm run migrate\.$/,
    );
  });

  it.each([
    [
      'transactions that see what was there before their turn',
      'default_transaction_isolation',
      "'serializable'",
    ],
  ])('with %s', async (_, setting, value) => {
    const other = await aDatabase();
    await migrate(other);
    await query(other, `ALTER DATABASE "${new URL(other).pathname.slice(1)}" SET ${setting} = ${value}`);
    await expect(openPostgres(other, () => undefined)).rejects.toThrow(
      /set default_transaction_isolation to/,
    );
  });

  it('where no server is, or nobody may', async () => {
    await expect(openPostgres('postgresql://me:secret@127.0.0.1:1/a', () => undefined)).rejects.toThrow(
      /^The newsroom in postgresql:\/\/127\.0\.0\.1:1\/a can't be opened \(.*ECONNREFUSED.*\): see that/,
    );
  });
});
