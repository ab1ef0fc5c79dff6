import { describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { knownApart } from '@/lib/data/source/merges';
import { signedOut } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { EditSource, type SourceView } from '@/lib/schemas/source';
import {
  AttestDifference,
  CompareIdentity,
  EnterIdentity,
  OpenIdentity,
} from '@/lib/schemas/source/identity';
import { editSource } from '@/lib/services/source/sources';
import { compareIdentity } from '@/lib/services/source/vault/comparisons';
import { attestDifference, withdrawDifference } from '@/lib/services/source/vault/differences';
import { enterIdentity, forgetIdentity, getIdentity } from '@/lib/services/source/vault/identities';
import { lookAtIdentity, openIdentity } from '@/lib/services/source/vault/openings';
import { aPerson, readingOnly } from '../../../support/actors';
import { aSource, must, pathsOf, refusalOf } from '../../../support/make';
import { aVault } from '../../../support/vaults';
import { writable } from '../../../support/writable';

const safe = aVault('these tests');
const checker = await aPerson('CHECKER');
const [one, two, three] = [await aPerson('EDITOR'), await aPerson('EDITOR'), await aPerson('EDITOR')];
const NOW = new Date('2026-11-30T12:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let descriptors = 0;
const anAnonymous = (name?: string) => {
  descriptors += 1;
  return aSource({ by: checker, kind: 'ANONYMOUS', name: name ?? `an officer, number ${descriptors}` });
};

async function enter(source: Pick<SourceView, 'id'>, name: string, by = checker, options: object = {}) {
  const { version } = must(await getIdentity(by, { sourceId: source.id }, { safe }));
  return enterIdentity(by, EnterIdentity.parse({ sourceId: source.id, version, name }), { safe, ...options });
}

/** An anonymous source whose name was entered. */
async function known(name: string) {
  const source = await anAnonymous();
  must(await enter(source, name));
  return source;
}

const ask = (source: SourceView, by = one, at = NOW) =>
  openIdentity(by, OpenIdentity.parse({ sourceId: source.id, reason: 'A court asks.' }), { safe, now: at });
const look = (source: SourceView, by = one, at = NOW) =>
  lookAtIdentity(by, { sourceId: source.id }, { safe, now: at });
const viewOf = async (source: SourceView, by = one, at = NOW) =>
  must(await getIdentity(by, { sourceId: source.id }, { safe, now: at }));
const compare = (source: SourceView, other: object, by = one, now = NOW) =>
  compareIdentity(by, CompareIdentity.parse({ sourceId: source.id, ...other }), { safe, now });
const attest = (source: SourceView, other: SourceView, by = one, now = NOW) =>
  attestDifference(
    by,
    AttestDifference.parse({ sourceId: source.id, otherId: other.id, rationale: 'I met both.' }),
    { safe, now },
  );
const eventsOf = (subjectId: string) =>
  reader().auditEvent.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } });
const verbs = async (source: SourceView) =>
  (await eventsOf(source.id)).map(({ verb }) => verb).filter((verb) => verb.startsWith('identity'));

describe('who an anonymous source is', () => {
  test('is entered by anybody on the desk, and read back by nobody', async () => {
    const source = await anAnonymous();
    expect(await viewOf(source, checker)).toMatchObject({
      version: 1,
      entered: null,
      moves: ['enter', 'compare'],
    });
    const view = must(await enter(source, 'Maren Okonkwo'));
    expect(view).toMatchObject({
      version: 2,
      vault: 'OPEN',
      entered: { by: { id: checker.id } },
      moves: ['compare'],
    });
    expect(JSON.stringify(view)).not.toMatch(/maren|okonkwo/i);
    expect(await verbs(source)).toEqual(['identity.entered']);
    expect((await look(source, checker)).ok).toBe(false);
    expect(refusalOf(await look(source)).kind).toBe('not_ready');
  });

  test('is entered anew by an editor on top of what was there, whatever it was', async () => {
    const source = await known('Maren Okonkwo');
    expect((await viewOf(source)).moves).toContain('enter');
    must(await enter(source, 'Maren Okonkwo', one));
    const stale = await enterIdentity(
      one,
      EnterIdentity.parse({ sourceId: source.id, version: 2, name: 'Somebody Else' }),
      { safe },
    );
    expect(refusalOf(stale)).toMatchObject({ kind: 'stale', current: { version: 3 } });
    expect(JSON.stringify(stale)).not.toMatch(/maren|okonkwo|somebody/i);
  });

  test('is not lost to a checker who enters another, not even whoever entered it', async () => {
    const source = await known('Maren Okonkwo');
    const before = await reader().sourceIdentity.findMany({ where: { sourceId: source.id } });
    for (const by of [checker, await aPerson('CHECKER')]) {
      expect(refusalOf(await enter(source, 'Somebody Else', by))).toEqual({
        kind: 'forbidden',
        reasons: [expect.stringContaining('An editor may do that.')],
      });
      expect((await viewOf(source, by)).moves).not.toContain('enter');
    }
    expect(await reader().sourceIdentity.findMany({ where: { sourceId: source.id } })).toEqual(before);
  });

  test('is entered thirty times an hour, on whatever source', async () => {
    const by = await aPerson('EDITOR');
    const source = await anAnonymous();
    for (let i = 0; i < 30; i += 1) must(await enter(source, `Guess ${i}`, by, { now: NOW }));
    expect(refusalOf(await enter(await anAnonymous(), 'Guess', by, { now: later(30) }))).toEqual({
      kind: 'too_many',
      retryAfterSeconds: 30 * 60,
    });
    must(await enter(source, 'Somebody', one, { now: later(30) }));
    must(await enter(source, 'Guess', by, { now: later(61) }));
  });

  test('is refused where the desk could read it beside', async () => {
    const source = await anAnonymous('a friend of Maren Okonkwo');
    expect(pathsOf(await enter(source, 'maren okonkwo'))).toEqual(['name']);
    must(await enter(source, 'Okonkwo Marena'));
  });

  test('has letters', () => {
    const parse = (name: string) => EnterIdentity.safeParse({ sourceId: 'a', version: 1, name });
    for (const nothing of ['', ' ', ' — '])
      expect(parse(nothing).error?.issues).toMatchObject([
        { path: ['name'], message: 'Enter the full name.' },
      ]);
    expect(parse('王').success).toBe(true);
  });

  test('is for anonymous sources alone, and for the desk', async () => {
    const person = await aSource({ by: checker });
    const source = await known('Maren Okonkwo');
    const at = { sourceId: person.id };
    expect(refusalOf(await getIdentity(one, at, { safe })).kind).toBe('not_found');
    expect(refusalOf(await lookAtIdentity(one, at, { safe })).kind).toBe('not_found');
    for (const [actor, kind] of [
      [signedOut, 'unauthenticated'],
      [await aPerson('READER'), 'not_found'],
      [await aPerson('ADMIN'), 'not_found'],
    ] as const) {
      expect(refusalOf(await getIdentity(actor, { sourceId: source.id }, { safe })).kind).toBe(kind);
      expect(refusalOf(await lookAtIdentity(actor, { sourceId: source.id }, { safe })).kind).toBe(kind);
    }
    const input = EnterIdentity.parse({ sourceId: source.id, version: 2, name: 'Somebody' });
    expect(refusalOf(await enterIdentity(readingOnly(checker), input, { safe })).kind).toBe('forbidden');
  });

  test('keeps its source anonymous', async () => {
    const source = await known('Maren Okonkwo');
    const { kind: _, ...rest } = writable(EditSource, source);
    const input = EditSource.parse({ ...rest, kind: 'PERSON', sourceId: source.id, version: source.version });
    expect(pathsOf(await editSource(checker, input))).toEqual(['kind']);
    must(await forgetIdentity(one, { sourceId: source.id, version: 2 }, { safe }));
    must(await editSource(checker, input));
  });

  test('is forgotten by an editor, for good; that it was stays', async () => {
    const source = await known('Maren Okonkwo');
    expect(refusalOf(await forgetIdentity(checker, { sourceId: source.id, version: 2 }, { safe })).kind).toBe(
      'not_found',
    );
    expect(refusalOf(await forgetIdentity(one, { sourceId: source.id, version: 1 }, { safe })).kind).toBe(
      'stale',
    );
    const view = must(await forgetIdentity(one, { sourceId: source.id, version: 2 }, { safe: null }));
    expect(view).toMatchObject({ entered: null, version: 1 });
    expect(refusalOf(await forgetIdentity(one, { sourceId: source.id, version: 1 }, { safe })).kind).toBe(
      'not_ready',
    );
    expect(await verbs(source)).toEqual(['identity.entered', 'identity.forgotten']);
  });
});

describe('opening', () => {
  test('takes two editors, and is open to those two for ten minutes', async () => {
    const source = await known('Maren Okonkwo');
    const asked = must(await ask(source));
    expect(asked.opening).toMatchObject({ askedBy: { id: one.id }, secondBy: null, until: null });
    expect(asked.moves).not.toContain('look');
    expect(refusalOf(await look(source)).kind).toBe('not_ready');
    expect(refusalOf(await ask(source, one, later(1)))).toMatchObject({ kind: 'not_ready' });
    expect((await viewOf(source, two)).moves).toContain('second');

    const opened = must(await ask(source, two, later(5)));
    expect(opened.opening).toMatchObject({ secondBy: { id: two.id }, until: later(15).toISOString() });
    for (const editor of [one, two])
      expect(must(await look(source, editor, later(14)))).toEqual({
        names: ['Maren Okonkwo'],
        until: later(15).toISOString(),
        secondsLeft: 60,
      });
    expect(refusalOf(await look(source, three, later(14))).kind).toBe('forbidden');
    expect(refusalOf(await ask(source, three, later(14))).kind).toBe('not_ready');
    expect(refusalOf(await look(source, one, later(15))).kind).toBe('not_ready');

    expect(await verbs(source)).toEqual([
      'identity.entered',
      'identity.asked',
      'identity.opened',
      'identity.seen',
      'identity.seen',
    ]);
    const seen = await viewOf(source, checker, later(20));
    expect(seen.opening).toBeNull();
    expect(seen.looks.map(({ by }) => by.id)).toEqual([two.id, one.id]);
  });

  test('lapses when no second editor asks within a day', async () => {
    const source = await known('Maren Okonkwo');
    must(await ask(source));
    const nextDay = later(24 * 60);
    expect(must(await ask(source, two, nextDay)).opening).toMatchObject({
      askedBy: { id: two.id },
      until: null,
    });
  });

  test('of nothing is refused', async () => {
    expect(refusalOf(await ask(await anAnonymous())).kind).toBe('not_ready');
  });

  test('ends for somebody who is no editor any more', async () => {
    const source = await known('Maren Okonkwo');
    must(await ask(source));
    must(await ask(source, two));
    expect(refusalOf(await look(source, { ...one, role: 'CHECKER' })).kind).toBe('not_found');
  });
});

describe('whether two may be one', () => {
  test('is told by the names that were entered', async () => {
    const [a, b, c] = [
      await known('Younes Al-Karim'),
      await known('al-Karim, Younes'),
      await known('يونس الكريم'),
    ];
    const other = await known('Maren Okonkwo');
    const nobody = await anAnonymous();
    const likeness = async (x: SourceView, y: SourceView) =>
      must(await compare(x, { otherId: y.id }, checker)).likeness;
    expect(await likeness(a, b)).toBe('SAME');
    expect(await likeness(a, c)).toBe('UNKNOWN');
    expect(await likeness(a, other)).toBe('DIFFERENT');
    expect(await likeness(a, nobody)).toBe('UNKNOWN');
    expect((await verbs(a)).filter((verb) => verb === 'identity.compared')).toHaveLength(4);
  });

  test('is told of a name to editors, which is not stored', async () => {
    const source = await known('Maren Okonkwo');
    expect(must(await compare(source, { name: 'OKONKWO Maren' }, two)).likeness).toBe('SAME');
    expect(must(await compare(source, { name: 'Somebody Other' }, two)).likeness).toBe('DIFFERENT');
    expect(refusalOf(await compare(source, { name: 'Maren Okonkwo' }, checker)).kind).toBe('forbidden');
    expect(must(await compare(await anAnonymous(), { name: 'Maren Okonkwo' }, two)).likeness).toBe('UNKNOWN');
    const details = (await eventsOf(source.id)).map(({ detail }) => detail).join();
    expect(details).not.toMatch(/maren|okonkwo|somebody/i);
  });

  test('is told ten times an hour', async () => {
    const by = await aPerson('EDITOR');
    const [source, other] = [await known('Maren Okonkwo'), await known('Somebody Other')];
    const left: number[] = [];
    for (let i = 0; i < 10; i += 1)
      left.push(must(await compare(source, { name: `Somebody ${i}` }, by, later(i))).left);
    expect(left).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(refusalOf(await compare(source, { name: 'Maren Okonkwo' }, by, later(10)))).toEqual({
      kind: 'too_many',
      retryAfterSeconds: 50 * 60,
    });
    expect(refusalOf(await attest(source, other, by, later(10))).kind).toBe('too_many');
    expect(must(await compare(source, { name: 'Maren Okonkwo' }, by, later(61))).left).toBe(9);
  });

  test('asks for one other, an anonymous one', async () => {
    const source = await known('Maren Okonkwo');
    const person = await aSource({ by: checker });
    expect(CompareIdentity.safeParse({ sourceId: 'a' }).success).toBe(false);
    expect(CompareIdentity.safeParse({ sourceId: 'a', otherId: 'b', name: 'c' }).success).toBe(false);
    expect(pathsOf(await compare(source, { otherId: person.id }, two))).toEqual(['otherId']);
    expect(pathsOf(await compare(source, { otherId: source.id }, two))).toEqual(['otherId']);
  });
});

describe('that two are two people', () => {
  test('an editor attests without a name, and may withdraw it', async () => {
    const [a, b] = [await anAnonymous(), await anAnonymous()];
    const view = must(await attest(a, b, two));
    expect(view.differences).toMatchObject([
      { other: { id: b.id }, rationale: 'I met both.', by: { id: two.id } },
    ]);
    expect((await viewOf(b)).differences).toMatchObject([{ other: { id: a.id } }]);
    expect(refusalOf(await attest(b, a, two)).kind).toBe('not_ready');
    const [difference] = view.differences;
    const withdrawn = { sourceId: b.id, differenceId: difference?.id ?? '' };
    expect(must(await withdrawDifference(one, withdrawn, { safe })).differences).toEqual([]);
    expect(refusalOf(await withdrawDifference(one, withdrawn, { safe })).kind).toBe('not_found');
    must(await attest(b, a, two));
    expect(await verbs(a)).toEqual(['identity.attested']);
    expect(await verbs(b)).toEqual(['identity.notAttested', 'identity.withdrawn', 'identity.attested']);
  });

  test('is refused where the same name was entered, and asking counts and is recorded', async () => {
    const by = await aPerson('EDITOR');
    const [a, b] = [await known('Maren Okonkwo'), await known('Maren Okonkwo')];
    expect(refusalOf(await attest(a, b, by)).kind).toBe('not_ready');
    expect(must(await compare(a, { otherId: b.id }, by)).left).toBe(8);
    const [refused] = (await eventsOf(a.id)).filter(({ verb }) => verb === 'identity.notAttested');
    expect(refused).toMatchObject({ actorId: by.id });
    expect(JSON.parse(refused?.detail ?? '')).toEqual({
      otherId: b.id,
      reason: expect.stringContaining('The same name was entered for both.'),
    });
    expect(must(await getIdentity(by, { sourceId: a.id }, { safe })).differences).toEqual([]);
  });

  test('is refused to checkers, and of anything but two anonymous sources', async () => {
    const [a, b] = [await anAnonymous(), await aSource({ by: checker })];
    expect(refusalOf(await attest(a, b, checker)).kind).toBe('not_found');
    expect(pathsOf(await attest(a, b, two))).toEqual(['otherId']);
    expect(pathsOf(await attest(a, a, two))).toEqual(['otherId']);
  });
});

describe('sources that were merged', () => {
  /** As a merge leaves them. */
  const merge = (from: SourceView, into: SourceView) =>
    transaction(async (tx) => {
      await tx.source.update({
        where: { id: from.id },
        data: { mergedIntoId: into.id },
        select: { id: true },
      });
      return ok(null);
    });

  test('are one, with every name that was entered for either', async () => {
    const [a, b] = [await known('Maren Okonkwo'), await known('Mar Okonkwo')];
    await merge(a, b);
    must(await ask(a));
    must(await ask(b, two));
    expect(must(await look(b)).names.toSorted()).toEqual(['Mar Okonkwo', 'Maren Okonkwo']);
    expect((await viewOf(a)).source.id).toBe(b.id);
    const c = await known('Maren Okonkwo');
    expect(must(await compare(b, { otherId: c.id }, three)).likeness).toBe('SAME');
    expect(pathsOf(await compare(b, { otherId: a.id }, three))).toEqual(['otherId']);
    must(await forgetIdentity(one, { sourceId: a.id, version: 2 }, { safe }));
    expect((await viewOf(b)).entered).toBeNull();
  });
});

test('merging knows who is known to be two: names that are no spellings of each other, and an editor’s word', async () => {
  const [a, alike, same] = [
    await known('Younes Karim'),
    await known('Younis Kareem'),
    await known('Karim Younes'),
  ];
  const [other, nobody] = [await known('Maren Okonkwo'), await anAnonymous()];
  const apart = (x: SourceView, y: SourceView) => knownApart(reader(), [x.id], [y.id]);
  expect(await Promise.all([apart(a, alike), apart(a, same), apart(a, other), apart(a, nobody)])).toEqual([
    null,
    null,
    'IDENTITY',
    null,
  ]);
  must(await attest(a, nobody, await aPerson('EDITOR')));
  expect(await apart(nobody, a)).toBe('DIFFERENCE');
});

describe('without the key', () => {
  const closed = { safe: null };

  test('everything else works, and says that the vault is closed', async () => {
    const source = await known('Maren Okonkwo');
    must(await ask(source));
    must(await ask(source, two));
    const view = must(await getIdentity(one, { sourceId: source.id }, { ...closed, now: NOW }));
    expect(view).toMatchObject({ vault: 'CLOSED', entered: { by: { id: checker.id } } });
    expect(view.moves).toEqual(['forget', 'compare', 'attest']);
    const refused = [
      await enter(source, 'Somebody', checker, closed),
      await openIdentity(three, { sourceId: source.id, reason: 'r' }, { ...closed, now: later(60) }),
      await lookAtIdentity(one, { sourceId: source.id }, { ...closed, now: NOW }),
      await compareIdentity(one, { sourceId: source.id, otherId: null, name: 'Somebody' }, closed),
    ];
    for (const result of refused)
      expect(refusalOf(result)).toMatchObject({
        kind: 'not_ready',
        reasons: [expect.stringContaining('The vault is closed')],
      });
    const other = await known('Maren Okonkwo');
    const compared = await compareIdentity(
      three,
      { sourceId: source.id, otherId: other.id, name: null },
      closed,
    );
    expect(must(compared).likeness).toBe('SAME');
  });

  test('with another key it says so, and nothing opens', async () => {
    const source = await known('Maren Okonkwo');
    must(await ask(source));
    must(await ask(source, two));
    const other = { safe: aVault('another key'), now: NOW };
    expect(must(await getIdentity(one, { sourceId: source.id }, other)).vault).toBe('OTHER_KEY');
    expect(refusalOf(await lookAtIdentity(one, { sourceId: source.id }, other)).kind).toBe('not_ready');
    const named = { sourceId: source.id, otherId: null, name: 'Maren Okonkwo' };
    expect(must(await compareIdentity(three, named, { ...other, now: later(90) })).likeness).toBe('UNKNOWN');
  });

  test('the settings of these tests have none', async () => {
    const source = await anAnonymous();
    expect(must(await getIdentity(one, { sourceId: source.id })).vault).toBe('CLOSED');
  });
});
