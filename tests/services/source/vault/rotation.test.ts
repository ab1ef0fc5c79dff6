import { beforeEach, describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { compareIdentity } from '@/lib/services/source/vault/comparisons';
import { enterIdentity } from '@/lib/services/source/vault/identities';
import { rotateVault } from '@/lib/services/source/vault/rotation';
import { aPerson } from '../../../support/actors';
import { aSource, must, refusalOf } from '../../../support/make';
import { aVault } from '../../../support/vaults';

const by = await aPerson('EDITOR');
const old = aVault('old');
const both = aVault('new', 'old');
const now = () => new Date('2026-11-30T12:00:00Z');

let made = 0;
async function known(name: string, safe = old) {
  made += 1;
  const { id } = await aSource({ by, kind: 'ANONYMOUS', name: `a clerk, number ${made}` });
  must(await enterIdentity(by, { sourceId: id, version: 1, name }, { safe }));
  return id;
}

const rows = () => reader().sourceIdentity.findMany({ orderBy: { sourceId: 'asc' } });
const opened = async (safe = both) => (await rows()).map((row) => safe.open(row));

beforeEach(() =>
  transaction(async (tx) => {
    await tx.sourceIdentity.deleteMany();
    return ok(null);
  }),
);

describe('a new key', () => {
  test('seals every name anew, in several goes, and changes nothing else', async () => {
    const names = ['Maren Okonkwo', 'Younes Karim', 'Maren Okonkwo', 'Ilse Brandt', 'يونس الكريم'];
    for (const name of names) await known(name);
    const before = await rows();
    expect(must(await rotateVault({ now, safe: both, atOnce: 2 }))).toEqual({ sealed: 5, locked: [] });
    const after = await rows();
    expect(await opened(aVault('new'))).toEqual(names);
    expect(new Set(after.map(({ keyId }) => keyId))).toEqual(new Set([both.keyId]));
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(
      names.map((name) => both.seal('', name).fingerprint),
    );
    const rest = ({ sourceId, version, enteredAt, enteredById }: (typeof before)[number]) => ({
      sourceId,
      version,
      enteredAt,
      enteredById,
    });
    expect(after.map(rest)).toEqual(before.map(rest));
    expect(must(await rotateVault({ now, safe: both }))).toEqual({ sealed: 0, locked: [] });
  });

  test('goes on where it was cut short; meanwhile nobody is counted twice', async () => {
    const [a, b] = [await known('Maren Okonkwo'), await known('Maren Okonkwo')];
    const c = await known('Ilse Brandt', both);
    const compare = async (otherId: string) =>
      must(await compareIdentity(by, { sourceId: a, otherId, name: null }, { safe: both })).likeness;
    expect([await compare(b), await compare(c)]).toEqual(['SAME', 'UNKNOWN']);
    expect(must(await rotateVault({ now, safe: both })).sealed).toBe(2);
    expect([await compare(b), await compare(c)]).toEqual(['SAME', 'DIFFERENT']);
  });

  test('leaves what it can’t open, and says of which sources', async () => {
    await known('Maren Okonkwo');
    const locked = await known('Ilse Brandt', aVault('lost'));
    expect(must(await rotateVault({ now, safe: both, atOnce: 1 }))).toEqual({ sealed: 1, locked: [locked] });
    expect(await opened()).toEqual(['Maren Okonkwo', null]);
  });

  test('is recorded, without a name', async () => {
    await known('Maren Okonkwo');
    must(await rotateVault({ now, safe: both }));
    const [event] = await reader().auditEvent.findMany({
      where: { verb: 'vault.rotated' },
      orderBy: { sequence: 'desc' },
      take: 1,
    });
    expect(event).toMatchObject({
      actorId: null,
      subjectKind: 'vault',
      subjectId: both.keyId,
      detail: '{"sealed":1}',
    });
  });

  test('needs a key', async () => {
    expect(refusalOf(await rotateVault({ safe: null })).kind).toBe('not_ready');
  });
});
