import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { databaseFile } from '@/lib/config/env';
import { logTo } from '@/lib/config/log';
import { transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { fold } from '@/lib/domain/text/folding';
import { nfc } from '@/lib/domain/text/normal-form';
import type { Vault } from '@/lib/outside/vault/vault';
import type { ClaimView } from '@/lib/schemas/claim/view';
import {
  AttestDifference,
  CompareIdentity,
  EnterIdentity,
  OpenIdentity,
} from '@/lib/schemas/source/identity';
import { compareIdentity } from '@/lib/services/source/vault/comparisons';
import { attestDifference } from '@/lib/services/source/vault/differences';
import { enterIdentity, getIdentity } from '@/lib/services/source/vault/identities';
import { lookAtIdentity, openIdentity } from '@/lib/services/source/vault/openings';
import { rotateVault } from '@/lib/services/source/vault/rotation';
import { aPerson } from '../../../support/actors';
import { backedUp } from '../../../support/backups';
import { aDraft, anArticle, aSource, must, placeOf, refusalOf } from '../../../support/make';
import { onPostgres } from '../../../support/postgres';
import { readings } from '../../../support/readings';
import { everythingStored } from '../../../support/stored';
import { tracesIn } from '../../../support/traces';
import { aVault } from '../../../support/vaults';

/** Whoever went in, was replaced, was asked for, and was refused. Nobody is called so. */
const ENTERED = 'Zebulonne Quixworth-Amperlandi';
const REPLACED = 'Perpetuana Vexillarius';
const ARABIC = 'زبلون القوقسورثي';
const ASKED = 'Thistlewick Borogrovian';
const REFUSED = 'Marmadukey Fanshawley';
const NAMES = [ENTERED, REPLACED, ARABIC, ASKED, REFUSED];

const old = aVault('old');
const both = aVault('new', 'old');

describe('the search itself', () => {
  const inside = (...parts: (string | Buffer)[]) =>
    tracesIn(Buffer.concat(parts.map((part) => Buffer.from(part as string))), [ENTERED, ARABIC]);

  test.each<[string, string | Buffer]>([
    ['as it is', ENTERED],
    ['in capitals', ENTERED.toUpperCase()],
    ['a word of it', 'x Quixworth y'],
    ['folded', fold(ARABIC)],
    ['a word of Arabic', 'القوقسورثي'],
    ['UTF-16', Buffer.from(`a ${ENTERED}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(ARABIC, 'utf16le').swap16()],
    ['in a cookie', encodeURIComponent(JSON.stringify({ typed: ARABIC }))],
    ['in a form', new URLSearchParams({ name: ENTERED }).toString()],
    ['escaped', '\\u0632\\u0628\\u0644\\u0648\\u0646'],
    ['base64', Buffer.from(`{"name":"${ENTERED}"}`).toString('base64')],
    ['base64url, further in', Buffer.from(`..${ARABIC}`).toString('base64url')],
    ['base64, in between', Buffer.from(`.${ENTERED}.`).toString('base64')],
    ['hex', Buffer.from(ENTERED).toString('hex').toUpperCase()],
    ['hashed', createHash('sha256').update(fold(ENTERED)).digest('hex')],
    ['hashed, as bytes', createHash('sha1').update(ENTERED).digest()],
  ])('finds %s', (_, hidden) => {
    expect(inside('before ', hidden, ' behind')).not.toEqual([]);
  });

  test('finds nothing in other words', () => {
    expect(inside('a former officer, زبون, Quix, worth', Buffer.from('Somebody').toString('base64'))).toEqual(
      [],
    );
  });
});

describe('a name that went into the vault', () => {
  const said: string[] = [];
  const spoken = (result: unknown) => void said.push(JSON.stringify(result));
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sourceline-vault-'));
    for (const method of ['error', 'warn', 'info', 'log', 'debug'] as const)
      vi.spyOn(console, method).mockImplementation((...words) => void said.push(words.map(String).join(' ')));
    vi.spyOn(process.stdout, 'write').mockImplementation((words) => said.push(String(words)) > 0);
    vi.spyOn(process.stderr, 'write').mockImplementation((words) => said.push(String(words)) > 0);
    await everythingHappens();
    vi.restoreAllMocks();
  }, 240_000);

  afterAll(() => rm(folder, { recursive: true }));

  /** All that can be done with a name, what is refused and what fails included; then every reading of every role. */
  async function everythingHappens() {
    const checker = await aPerson('CHECKER');
    const [one, two] = [await aPerson('EDITOR'), await aPerson('EDITOR')];
    const source = await aSource({ by: checker, kind: 'ANONYMOUS', name: 'a former clerk' });
    const other = await aSource({ by: checker, kind: 'ANONYMOUS', name: 'a driver' });
    const spoke = await spokenBy(checker, source.id);
    const enter = async (by: Person, sourceId: string, name: string, key: string | null = null) => {
      const safe = old;
      const { version } = must(await getIdentity(by, { sourceId }, { safe }));
      const result = await enterIdentity(by, EnterIdentity.parse({ sourceId, version, name }), {
        safe,
        key,
      });
      spoken(result);
      return result;
    };
    must(await enter(checker, source.id, REPLACED, 'a-key'));
    must(await enter(one, source.id, ENTERED, 'a-key'));
    must(await enter(checker, other.id, ARABIC));
    expect((await enter(checker, other.id, REFUSED)).ok).toBe(false);
    spoken(
      await enterIdentity(one, EnterIdentity.parse({ sourceId: source.id, version: 1, name: REFUSED }), {
        safe: old,
      }),
    );
    spoken(
      await enterIdentity(checker, EnterIdentity.parse({ sourceId: 'none', version: 1, name: REFUSED }), {
        safe: old,
      }),
    );
    spoken(
      await enterIdentity(checker, EnterIdentity.parse({ sourceId: source.id, version: 3, name: REFUSED }), {
        safe: null,
      }),
    );
    spoken(
      EnterIdentity.safeParse({ sourceId: source.id, version: 3, name: `${REFUSED} ${'x'.repeat(400)}` })
        .error?.issues,
    );

    const ask = (by: typeof one) =>
      openIdentity(by, OpenIdentity.parse({ sourceId: source.id, reason: 'A court asks.' }), { safe: old });
    spoken(await ask(one));
    spoken(await ask(two));
    const look = (safe = old) => lookAtIdentity(one, { sourceId: source.id }, { safe });
    expect(must(await look()).names).toEqual([ENTERED]);
    spoken(await lookAtIdentity(checker, { sourceId: source.id }, { safe: old }));
    spoken(refusalOf(await look(aVault('another'))));
    for (const name of [ASKED, ENTERED])
      spoken(
        await compareIdentity(two, CompareIdentity.parse({ sourceId: source.id, name }), {
          safe: old,
          key: 'b-key',
        }),
      );
    spoken(
      await compareIdentity(two, CompareIdentity.parse({ sourceId: source.id, otherId: other.id }), {
        safe: old,
      }),
    );
    spoken(
      await attestDifference(
        two,
        AttestDifference.parse({ sourceId: source.id, otherId: other.id, rationale: 'I met both.' }),
        { safe: old },
      ),
    );
    spoken(await rotateVault({ safe: both, atOnce: 1 }));
    expect(must(await look(both)).names).toEqual([ENTERED]);
    await failing(look);
    await allReadings(spoke, source.id);
  }

  /** A claim that it says, on background. */
  async function spokenBy(by: Person, sourceId: string) {
    const article = await anArticle({ by });
    const hops = [{ speaker: 'SOURCE' as const, sourceId, act: 'TOLD' as const }];
    const attribution = { terms: 'BACKGROUND' as const, anonymityReason: 'He fears for his family.', hops };
    const place = placeOf(article, 'A former officer spoke');
    return aDraft({ by, appearance: { ...place, attributions: [attribution] } });
  }

  /** A row that somebody changed does not open: the exception goes into the log as any other. */
  async function failing(look: (safe: Vault) => Promise<unknown>) {
    await transaction(async (tx) => {
      await tx.sourceIdentity.updateMany({
        data: { sealed: `v1.${'A'.repeat(300)}` },
        where: { fingerprint: { contains: both.seal('', ENTERED).fingerprint } },
      });
      return ok(null);
    });
    const error = await look(both).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    logTo({ write: (line) => void said.push(line) }).error({ err: error }, 'A request failed.');
    spoken(String((error as Error).stack));
  }

  async function allReadings(claim: ClaimView, sourceId: string) {
    for (const role of ['READER', 'CHECKER', 'EDITOR', 'ADMIN'] as const) {
      const by = await aPerson(role);
      for (const reading of Object.values(readings(claim, { sourceId, evidenceId: 'none' })))
        spoken(await reading(by));
    }
  }

  const found = (bytes: Buffer) =>
    tracesIn(
      bytes,
      NAMES.map((name) => nfc(name)),
    );

  test('stands in no answer, refusal, error, log line or reading of any role', () => {
    expect(said.length).toBeGreaterThan(150);
    expect(said.join('\n')).toContain('a former clerk');
    expect(found(Buffer.from(said.join('\n')))).toEqual([]);
  });

  test('stands in no row', async () => {
    const rows = await everythingStored();
    expect(rows.SourceIdentity?.length).toBe(2);
    expect(rows.AuditEvent?.join()).toContain('identity.seen');
    expect(rows.IdempotencyKey).toEqual([]);
    expect(found(Buffer.from(JSON.stringify(rows)))).toEqual([]);
  });

  test.runIf(!onPostgres)(
    'stands nowhere in the pages of the file and of its log, deleted rows included',
    () => {
      const file = databaseFile(process.env.DATABASE_URL ?? '');
      const pages = ['', '-wal', '-shm'].map((end) => `${file}${end}`).filter((one) => existsSync(one));
      expect(pages).toContain(`${file}-wal`);
      const bytes = Buffer.concat(pages.map((one) => readFileSync(one)));
      expect(bytes.includes('a former clerk')).toBe(true);
      expect(found(bytes)).toEqual([]);
    },
  );

  test.runIf(onPostgres)('stands nowhere in what pg_dump writes', () => {
    const dump = execFileSync('pg_dump', ['--inserts', process.env.DATABASE_URL ?? ''], {
      maxBuffer: 2 ** 28,
    });
    expect(dump.includes('a former clerk')).toBe(true);
    expect(found(dump)).toEqual([]);
  });

  test('stands in no backup', async () => {
    const backup = readFileSync(await backedUp(process.env.DATABASE_URL ?? '', folder, new Date()));
    expect(backup.includes('a former clerk')).toBe(true);
    expect(found(backup)).toEqual([]);
  });
});
