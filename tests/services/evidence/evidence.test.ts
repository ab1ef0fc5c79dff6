import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AddEvidence, ListEvidence } from '@/lib/schemas/evidence';
import { getClaim } from '@/lib/services/claim/claims';
import { addEvidence, removeEvidence } from '@/lib/services/claim/evidence';
import { getEvidence, listEvidence } from '@/lib/services/evidence/evidence';
import { publicClaim } from '@/lib/services/publication/publications';
import { aPerson } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { aDraft, aSource, must, pathsOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, approvedIn, moves, reviewedBy, seals, seen } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';
import { inStatus } from '../../support/stored';

const memo = {
  title: 'A memo of the ministry',
  url: 'https://example.org/memo',
  type: 'PRIMARY_DOCUMENT',
  publishedAt: '2024-12',
  stance: 'CORROBORATES',
  strength: 'STRONG',
  excerpt: 'Leave by the sixth.',
  rationale: 'It orders the withdrawal.',
};

const adding = (claim: ClaimView, given: object = {}) =>
  AddEvidence.parse({ claimId: claim.id, version: claim.version, ...memo, ...given });

describe('evidence of a draft', () => {
  test('keeps what it is and what it says about the claim', async () => {
    const by = await aPerson('CHECKER');
    const source = await aSource({ by, kind: 'GOVERNMENT', name: 'Ministry of Defence' });
    const after = must(await addEvidence(by, adding(await aDraft({ by }), { sourceId: source.id })));
    const { title, url, type, publishedAt, ...said } = memo;
    expect(after.evidence).toMatchObject([
      {
        ...said,
        evidence: {
          title,
          url,
          type,
          publishedAt,
          source: { id: source.id },
          sensitivity: 'PUBLIC',
          state: 'ACTIVE',
        },
        addedBy: { id: by.id },
        withReview: false,
      },
    ]);
    expect(after.version).toBe(2);
    expect((await eventsOf(after.id)).at(-1)).toEqual({ verb: 'evidence.added', by: by.id, detail: {} });
    const evidenceId = after.evidence[0]?.evidence.id ?? '';
    expect(must(await getEvidence(by, { evidenceId }))).toEqual(after.evidence[0]?.evidence);
  });

  test('can be what is stored already, as far as the person may see it', async () => {
    const [by, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const first = must(await addEvidence(by, adding(await aDraft({ by }), { sensitivity: 'RESTRICTED' })));
    const evidenceId = first.evidence[0]?.evidence.id;
    const again = adding(await aDraft({ by }), { evidenceId, stance: 'CONTEXT' });
    expect(must(await addEvidence(by, again)).evidence).toMatchObject([
      { stance: 'CONTEXT', evidence: { id: evidenceId, sensitivity: 'RESTRICTED' } },
    ]);
    expect(pathsOf(await addEvidence(other, adding(await aDraft(), { evidenceId })))).toEqual(['evidenceId']);
  });

  test('names a source that is stored', async () => {
    const by = await aPerson('CHECKER');
    const input = adding(await aDraft({ by }), { sourceId: 'nobody' });
    expect(pathsOf(await addEvidence(by, input))).toEqual(['sourceId']);
  });

  test('can be taken off again, and stays stored', async () => {
    const by = await aPerson('CHECKER');
    const claim = must(await addEvidence(by, adding(await aDraft({ by }))));
    const [link] = claim.evidence;
    const input = { claimId: claim.id, version: claim.version, linkId: link?.id ?? '' };
    expect(must(await removeEvidence(by, input)).evidence).toEqual([]);
    expect(must(await getEvidence(by, { evidenceId: link?.evidence.id ?? '' })).title).toBe(memo.title);
    expect(refusalOf(await removeEvidence(by, { ...input, version: 3 })).kind).toBe('not_found');
  });

  test('that is restricted does not exist for other checkers, and does for editors', async () => {
    const [by, other, editor] = [await aPerson('CHECKER'), await aPerson('CHECKER'), await aPerson('EDITOR')];
    const claim = must(await addEvidence(by, adding(await aDraft({ by }), { sensitivity: 'RESTRICTED' })));
    const seenBy = async (person: typeof by) =>
      must(await getClaim(person, { claimId: claim.id })).evidence.length;
    expect([await seenBy(by), await seenBy(other), await seenBy(editor)]).toEqual([1, 0, 1]);
    const evidenceId = claim.evidence[0]?.evidence.id ?? '';
    expect(refusalOf(await getEvidence(other, { evidenceId })).kind).toBe('not_found');
    const remove = { claimId: claim.id, version: claim.version, linkId: claim.evidence[0]?.id ?? '' };
    expect(refusalOf(await removeEvidence(other, remove)).kind).toBe('not_found');
  });

  test('that is restricted is compared with what was approved and published, for those too who may not see it', async () => {
    const [room, other] = [await aNewsroom(), await aPerson('CHECKER')];
    const draft = await aClaim('DRAFT', room);
    const added = must(await addEvidence(room.author, adding(draft, { sensitivity: 'RESTRICTED' })));
    const submitted = await moves(room.author, added, { move: 'submit' });
    const approved = await approvedIn(room, await reviewedBy(room, submitted));
    const offered = must(await getClaim(other, { claimId: draft.id })).moves;
    expect(offered.map(({ move, because }) => [move, because])).toContainEqual([
      'publish',
      ['Only an editor can do this.'],
    ]);
    await moves(room.approver, approved, { move: 'publish' });
    const read = must(await getClaim(other, { claimId: draft.id }));
    expect(read).toMatchObject({ status: 'PUBLISHED', differs: false });
    expect(read.evidence.map((link) => link.evidence.sensitivity)).toEqual(['PUBLIC']);
  });

  test('is added to drafts alone, by who saw the newest version; whoever adds it contributes', async () => {
    const editor = await aPerson('EDITOR');
    const claim = await aDraft();
    const after = must(await addEvidence(editor, adding(claim)));
    expect(after.contributors.map((person) => person.id)).toEqual([editor.id]);
    expect(refusalOf(await addEvidence(editor, adding(claim)))).toMatchObject({
      kind: 'stale',
      current: { version: 2 },
    });
    await inStatus(claim.id, 'IN_REVIEW');
    expect(refusalOf(await addEvidence(editor, adding(after))).kind).toBe('not_ready');
  });
});

describe('evidence that came with a review', () => {
  const brought = {
    title: 'A paper',
    type: 'DATA',
    stance: 'CONTEXT',
    strength: 'WEAK',
    rationale: 'So.',
  } as const;
  const removing = ({ id, version }: ClaimView, linkId = '') => ({ claimId: id, version, linkId });

  test('is left out of a later draft, and stays stored with its review', async () => {
    const room = await aNewsroom();
    const reviewed = await aClaim('REVIEWED', room, {}, { review: { evidence: [brought] } });
    const draft = await moves(room.approver, reviewed, { move: 'sendBack', reason: 'One paper is enough.' });
    const [kept, left] = draft.evidence;
    const editor = await aPerson('EDITOR');
    const after = must(await removeEvidence(editor, removing(draft, left?.id)));
    expect(after.evidence.map((link) => link.id)).toEqual([kept?.id]);
    expect(after.contributors.map((person) => person.id)).toEqual([editor.id]);
    expect((await eventsOf(draft.id)).at(-1)).toEqual({
      verb: 'evidence.leftOut',
      by: editor.id,
      detail: {},
    });
    const list = must(await listEvidence(editor, ListEvidence.parse({ claimId: draft.id })));
    expect(list.items.map((item) => item.id)).toEqual([kept?.evidence.id]);
    const row = await reader().evidenceLink.findUniqueOrThrow({ where: { id: left?.id ?? '' } });
    expect(row).toMatchObject({ leftOutById: editor.id, leftOutAt: expect.any(Date) });
    expect(row.reviewId).not.toBeNull();
    expect(refusalOf(await removeEvidence(editor, removing(after, left?.id))).kind).toBe('not_found');
  });

  test('that was left out is in no later approval or publication', async () => {
    const room = await aNewsroom();
    const given = { evidence: [{ ...brought, stance: 'CORROBORATES' as const }] };
    const first = await aClaim('PUBLISHED', room, {}, { review: given });
    let claim = await moves(room.approver, first, { move: 'reopen', reason: 'The paper was withdrawn.' });
    for (const link of claim.evidence)
      claim = must(await removeEvidence(room.author, removing(claim, link.id)));
    claim = await moves(room.author, claim, { move: 'submit' });
    claim = await approvedIn(room, await reviewedBy(room, claim));
    const correction = { kind: 'UPDATE', note: 'A paper that we cited was withdrawn.' } as const;
    claim = await moves(room.approver, claim, { move: 'publish', correction });
    const { snapshot } = must(await publicClaim({ slug: claim.slug ?? '' }));
    expect(snapshot.evidence.map(({ title }) => title)).toEqual([seen().title]);
  });

  test('in a round that was left stays as it is', async () => {
    const room = await aNewsroom();
    const [a] = room.reviewers;
    const open = await aClaim('IN_REVIEW', room);
    const mine = await seals(a, open, { evidence: [brought] });
    const back = await moves(room.approver, open, { move: 'sendBack', reason: 'The date is missing.' });
    const linkId = mine.evidence[0]?.id;
    expect(refusalOf(await removeEvidence(a, removing(back, linkId))).kind).toBe('forbidden');
    expect(refusalOf(await removeEvidence(room.author, removing(back, linkId))).kind).toBe('not_found');
  });
});

describe('the list of evidence', () => {
  test('shows that of one claim, the newest first, page by page', async () => {
    const by = await aPerson('CHECKER');
    let claim = await aDraft({ by });
    for (let i = 0; i < 5; i++) claim = must(await addEvidence(by, adding(claim, { title: `Memo ${i}` })));
    const page = async (cursor?: string) =>
      must(await listEvidence(by, ListEvidence.parse({ claimId: claim.id, limit: 3, cursor })));
    const first = await page();
    const second = await page(first.next ?? undefined);
    expect([...first.items, ...second.items].map((item) => item.title)).toEqual([
      'Memo 4',
      'Memo 3',
      'Memo 2',
      'Memo 1',
      'Memo 0',
    ]);
    expect(second.next).toBeNull();
  });

  test('costs as many queries for much as for little, and is for the desk alone', async () => {
    const by = await aPerson('CHECKER');
    let claim = await aDraft({ by });
    for (let i = 0; i < 3; i++) claim = must(await addEvidence(by, adding(claim)));
    const listing = (limit: number) => queriesOf(() => listEvidence(by, ListEvidence.parse({ limit })));
    expect(await listing(50)).toBe(await listing(1));
    const admin = await aPerson('ADMIN');
    expect(refusalOf(await listEvidence(admin, ListEvidence.parse({}))).kind).toBe('not_found');
  });
});
