import { beforeAll, describe, expect, test } from 'vitest';
import { type Person, signedOut } from '@/lib/domain/actor';
import { DraftClaim, EditClaim } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { draftClaim, editClaim, getClaim } from '@/lib/services/claim/claims';
import { aPerson, readingOnly } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { aDraft, anArticle, aSource, must, ownVoice, pathsOf, placeOf, refusalOf } from '../../support/make';
import { aNewsroom } from '../../support/newsroom';
import { inStatus } from '../../support/stored';
import { writable } from '../../support/writable';

// Who changes a draft must leave enough people to publish it.
beforeAll(async () => {
  await aNewsroom();
});

const fighters = {
  statement: 'Hezbollah had more than 10,000 fighters in Syria at the peak.',
  kind: 'QUANTITATIVE' as const,
  quantity: { comparator: 'GT' as const, low: 10_000, unit: 'fighters', asOf: 'at their peak' },
  place: 'Syria',
  risk: 'HIGH' as const,
  tags: ['syria', 'militias', 'syria'],
  wouldChange: 'A payroll.',
};

/** What the claim says now, as somebody would send it back changed. */
const edit = (claim: ClaimView, changes: object = {}) =>
  EditClaim.parse({ ...writable(EditClaim, claim), claimId: claim.id, ...changes });

describe('a draft', () => {
  test('keeps everything that was written, and answers the same again', async () => {
    const by = await aPerson('CHECKER');
    const now = new Date('2026-11-22T09:30:00.000Z');
    const claim = must(await draftClaim(by, DraftClaim.parse(fighters), { now }));
    expect(claim).toMatchObject({
      ...fighters,
      quantity: { ...fighters.quantity, high: null },
      tags: ['militias', 'syria'],
      status: 'DRAFT',
      version: 1,
      author: { id: by.id, name: by.name, role: 'CHECKER' },
      contributors: [],
      createdAt: now.toISOString(),
      changedAt: now.toISOString(),
    });
    expect(must(await getClaim(by, { claimId: claim.id }))).toEqual(claim);
  });

  test('comes with the passage it was read from and who says so there, in one write', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const officer = await aSource({ by, kind: 'ANONYMOUS', name: 'A former officer' });
    const appearance = {
      ...placeOf(article, 'The militias left by December 6'),
      attributions: [
        {
          terms: 'BACKGROUND' as const,
          anonymityReason: 'fear of reprisal',
          hops: [{ speaker: 'SOURCE', sourceId: officer.id }],
        },
        ownVoice,
      ],
    };
    const claim = must(await draftClaim(by, DraftClaim.parse({ ...fighters, appearance })));
    expect(claim.appearances).toMatchObject([
      {
        occurrence: 'FIRST',
        article: { id: article.id, outlet: { name: 'Noon Post' } },
        passage: { start: 0, exact: 'The militias left by December 6', prefix: '', state: 'EXACT' },
        attributions: [
          {
            words: 'A former officer who asked not to be named (fear of reprisal) said so to Noon Post.',
            depth: 0,
          },
          { words: 'Noon Post states this in its own voice.' },
        ],
      },
    ]);
  });

  test('stores nothing when any part is refused, and names every field', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const appearance = {
      ...placeOf(article, 'No formal agreement'),
      exact: 'Some formal agreement',
      attributions: [
        ownVoice,
        { hops: [{ speaker: 'SOURCE', sourceId: 'nobody' }], cueSpan: { start: 5, end: 99_999 } },
        { speech: 'OWN_VOICE', hops: [{ speaker: 'UNKNOWN' }] },
      ],
    };
    const statement = 'Nothing of this is stored.';
    const result = await draftClaim(by, DraftClaim.parse({ statement, kind: 'FACTUAL', appearance }));
    expect(pathsOf(result).sort()).toEqual([
      'appearance.attributions.1.cueSpan.end',
      'appearance.attributions.1.hops.0.sourceId',
      'appearance.attributions.2.hops',
      'appearance.exact',
    ]);
    const { reader } = await import('@/lib/data/db');
    expect(await reader().claim.count({ where: { statement } })).toBe(0);
  });

  test('is refused for a text that is not stored', async () => {
    const appearance = { versionId: 'nowhere', start: 0, end: 4 };
    const result = await draftClaim(await aPerson('CHECKER'), DraftClaim.parse({ ...fighters, appearance }));
    expect(pathsOf(result)).toEqual(['appearance.versionId']);
  });

  test('leaves one event, which names no words', async () => {
    const claim = await aDraft({ statement: 'A secret until it is published.' });
    const events = await eventsOf(claim.id);
    expect(events.map((event) => event.verb)).toEqual(['claim.drafted']);
    expect(JSON.stringify(events)).not.toContain('secret');
  });
});

describe('who drafts and edits', () => {
  const outsiders: [string, () => Promise<Person | typeof signedOut>, string][] = [
    ['somebody signed out', async () => signedOut, 'unauthenticated'],
    ['a reader', () => aPerson('READER'), 'not_found'],
    ['an admin', () => aPerson('ADMIN'), 'not_found'],
    ['a token that may only read', () => aPerson('CHECKER', { scope: 'read' }), 'forbidden'],
  ];
  test.each(outsiders)('%s does neither', async (_, somebody, kind) => {
    const actor = await somebody();
    const claim = await aDraft();
    expect(refusalOf(await draftClaim(actor, DraftClaim.parse(fighters))).kind).toBe(kind);
    expect(refusalOf(await editClaim(actor, edit(claim, { place: 'Syria' }))).kind).toBe(kind);
  });

  test('a token that may only read still reads', async () => {
    const claim = await aDraft();
    const reader = readingOnly(await aPerson('CHECKER'));
    expect(must(await getClaim(reader, { claimId: claim.id })).editable).toEqual({
      allowed: false,
      because: ['This token may only read.'],
      warns: [],
    });
  });

  test('readers, admins and the signed out find no claim', async () => {
    const { id: claimId } = await aDraft();
    expect(refusalOf(await getClaim(signedOut, { claimId })).kind).toBe('unauthenticated');
    for (const role of ['READER', 'ADMIN'] as const)
      expect(refusalOf(await getClaim(await aPerson(role), { claimId })).kind).toBe('not_found');
  });
});

describe('editing', () => {
  test('raises the version and names the changed fields in the record, not their words', async () => {
    const by = await aPerson('CHECKER');
    const before = await aDraft({ by });
    const now = new Date('2030-01-01T00:00:00.000Z');
    const changes = { statement: 'Nothing was ever signed.', tags: ['syria'], risk: 'HIGH' };
    const after = must(await editClaim(by, edit(before, changes), { now }));
    expect(after).toMatchObject({ ...changes, version: 2, changedAt: now.toISOString(), contributors: [] });
    expect(after.createdAt).toBe(before.createdAt);
    expect((await eventsOf(before.id)).at(-1)).toEqual({
      verb: 'claim.edited',
      by: by.id,
      detail: { fields: ['risk', 'statement', 'tags'] },
    });
  });

  test('by somebody else makes them a contributor, once', async () => {
    const editor = await aPerson('EDITOR');
    const before = await aDraft();
    const first = must(await editClaim(editor, edit(before, { place: 'Syria' })));
    const second = must(await editClaim(editor, edit(first, { place: 'Aleppo' })));
    expect(second.contributors.map((person) => person.id)).toEqual([editor.id]);
    expect(second.author.id).toBe(before.author.id);
  });

  test('that changes nothing leaves everything as it is', async () => {
    const before = await aDraft();
    const editor = await aPerson('EDITOR');
    const after = must(await editClaim(editor, edit(before)));
    expect(after).toMatchObject({ version: 1, changedAt: before.changedAt, contributors: [] });
    expect(await eventsOf(before.id)).toHaveLength(1);
  });

  test('by the second of two is refused with what stands there now, and loses the first nothing', async () => {
    const [first, second] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const before = await aDraft({ by: first });
    const [won, lost] = await Promise.all([
      editClaim(first, edit(before, { place: 'Aleppo' })),
      editClaim(second, edit(before, { place: 'Damascus' })),
    ]);
    const current = must(won);
    expect(refusalOf(lost)).toMatchObject({ kind: 'stale', current: { version: 2, place: 'Aleppo' } });
    expect(must(await getClaim(first, { claimId: before.id }))).toEqual(current);
  });

  test('is for drafts alone', async () => {
    const before = await aDraft();
    await inStatus(before.id, 'IN_REVIEW');
    const refusal = refusalOf(await editClaim(await aPerson('EDITOR'), edit(before, { place: 'Syria' })));
    expect(refusal).toMatchObject({
      kind: 'not_ready',
      reasons: [expect.stringContaining('Only a draft can be edited')],
    });
  });
});

describe('an Idempotency-Key', () => {
  test('answers the same create with the same claim', async () => {
    const by = await aPerson('CHECKER');
    const input = DraftClaim.parse(fighters);
    const [one, two] = await Promise.all([
      draftClaim(by, input, { key: 'k1' }),
      draftClaim(by, input, { key: 'k1' }),
    ]);
    expect(must(two)).toEqual(must(one));
  });

  test('is refused for another create, and is each person’s own', async () => {
    const by = await aPerson('CHECKER');
    const input = DraftClaim.parse(fighters);
    const first = must(await draftClaim(by, input, { key: 'k2' }));
    const other = { ...input, place: 'Iraq' };
    expect(refusalOf(await draftClaim(by, other, { key: 'k2' })).kind).toBe('key_reused');
    expect(must(await draftClaim(await aPerson('CHECKER'), other, { key: 'k2' })).id).not.toBe(first.id);
  });

  test('stays free after a refusal', async () => {
    const by = await aPerson('CHECKER');
    const bad = DraftClaim.parse({ ...fighters, appearance: { versionId: 'nowhere', start: 0, end: 4 } });
    expect(refusalOf(await draftClaim(by, bad, { key: 'k3' })).kind).toBe('invalid');
    expect(must(await draftClaim(by, DraftClaim.parse(fighters), { key: 'k3' })).status).toBe('DRAFT');
  });
});
