import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { reader, transaction } from '@/lib/data/db';
import { type Person, signedOut } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { AddEvidence, type EvidenceView } from '@/lib/schemas/evidence';
import { EditEvidence } from '@/lib/schemas/evidence/edit';
import { ListAudit } from '@/lib/schemas/record';
import { addEvidence } from '@/lib/services/claim/evidence';
import { editEvidence } from '@/lib/services/evidence/editing';
import { getEvidence } from '@/lib/services/evidence/evidence';
import { evidenceHistory } from '@/lib/services/evidence/history';
import { publicClaim } from '@/lib/services/publication/publications';
import { listAudit } from '@/lib/services/record';
import { aPerson } from '../../support/actors';
import { aDraft, aSource, must, pathsOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, moves, type Newsroom, seals, tryMove } from '../../support/newsroom';

const about = {
  ...({ title: 'A report', type: 'DATA', stance: 'CORROBORATES', strength: 'STRONG' } as const),
  rationale: 'It counts the taps.',
};

async function stored(by: Person, given: object = {}): Promise<{ claimId: string; evidence: EvidenceView }> {
  const claim = await aDraft({ by });
  const input = AddEvidence.parse({ claimId: claim.id, version: claim.version, ...about, ...given });
  const [link] = must(await addEvidence(by, input)).evidence;
  if (!link) throw new Error('Nothing was added.');
  return { claimId: claim.id, evidence: link.evidence };
}

/** Everybody else has left the desk: for the last test of this file. */
async function onlyThese({ author, reviewers, approver }: Omit<Newsroom, 'adjudicator'>): Promise<void> {
  const stay = [author, ...reviewers, approver].map(({ id }) => id);
  await transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: { notIn: stay } }, data: { active: false } });
    return ok(null);
  });
}

/** The edit that changes nothing, with these changes. */
const edits = (
  by: Person | typeof signedOut,
  now: EvidenceView,
  change: Partial<z.input<typeof EditEvidence>>,
) => {
  const { title, url, type, publishedAt, sensitivity, state, originality, version } = now;
  const same = { title, url, type, publishedAt, sensitivity, state, originality, version };
  const all = { ...same, evidenceId: now.id, sourceId: now.source?.id, ...change };
  return editEvidence(by, EditEvidence.parse(all));
};

const historyOf = async (by: Person, evidenceId: string) =>
  must(await evidenceHistory(by, { evidenceId })).items;

describe('an edit of evidence', () => {
  test('changes what is said of it, and its history tells who, what from, what to, and why', async () => {
    const by = await aPerson('CHECKER');
    const other = await aPerson('CHECKER');
    const { evidence } = await stored(by, { url: 'https://water.example/report' });
    const ministry = await aSource({ name: 'Ministry of Water' });
    const once = must(await edits(by, evidence, { title: 'The report', sourceId: ministry.id, url: null }));
    expect(once).toMatchObject({ version: 2, title: 'The report', url: null, source: { id: ministry.id } });
    const reason = 'The ministry took it back.';
    const twice = must(await edits(other, once, { state: 'RETRACTED', publishedAt: '2026-11', reason }));
    expect(must(await getEvidence(by, { evidenceId: evidence.id }))).toEqual(twice);
    expect(await historyOf(by, evidence.id)).toMatchObject([
      {
        ...{ by: { id: other.id }, reason },
        changes: [
          { field: 'publishedAt', before: null, after: '2026-11' },
          { field: 'state', before: 'ACTIVE', after: 'RETRACTED' },
        ],
      },
      {
        ...{ by: { id: by.id }, reason: null },
        changes: [
          { field: 'title', before: 'A report', after: 'The report' },
          { field: 'url', before: 'https://water.example/report', after: null },
          { field: 'sourceId', before: null, after: 'Ministry of Water' },
        ],
      },
    ]);
  });

  test('of nothing is none, and refused over an older version with what is there now', async () => {
    const by = await aPerson('CHECKER');
    const { evidence } = await stored(by);
    expect(must(await edits(by, evidence, {}))).toEqual(evidence);
    const now = must(await edits(by, evidence, { title: 'The report' }));
    expect(refusalOf(await edits(by, evidence, { title: 'A letter' }))).toEqual({
      kind: 'stale',
      current: now,
    });
    expect(await historyOf(by, evidence.id)).toHaveLength(1);
  });

  test('names the field at fault', async () => {
    const by = await aPerson('EDITOR');
    const { evidence } = await stored(by);
    expect(pathsOf(await edits(by, evidence, { sourceId: 'nobody' }))).toEqual(['sourceId']);
    expect(pathsOf(await edits(by, evidence, { state: 'CHALLENGED' }))).toEqual(['reason']);
    expect(pathsOf(await edits(by, evidence, { sensitivity: 'INTERNAL' }))).toEqual(['reason']);
    expect(await historyOf(by, evidence.id)).toEqual([]);
  });

  test('is for those who may see it, and only an editor opens what is restricted', async () => {
    const by = await aPerson('CHECKER');
    const { evidence } = await stored(by, { sensitivity: 'RESTRICTED' });
    for (const [actor, kind] of [
      [await aPerson('CHECKER'), 'not_found'],
      [await aPerson('ADMIN'), 'not_found'],
      [signedOut, 'unauthenticated'],
    ] as const) {
      expect(refusalOf(await edits(actor, evidence, { title: 'Mine' })).kind).toBe(kind);
      expect(refusalOf(await evidenceHistory(actor, { evidenceId: evidence.id })).kind).toBe(kind);
    }
    const open = { sensitivity: 'PUBLIC', reason: 'She agreed to it.' } as const;
    expect(refusalOf(await edits(by, evidence, open)).kind).toBe('forbidden');
    expect(must(await edits(await aPerson('EDITOR'), evidence, open)).sensitivity).toBe('PUBLIC');
  });

  test('by which somebody hides it from themselves is answered, and no more after that', async () => {
    const { evidence } = await stored(await aPerson('CHECKER'));
    const other = await aPerson('CHECKER');
    const hidden = { sensitivity: 'RESTRICTED', reason: 'It names her.' } as const;
    expect(must(await edits(other, evidence, hidden)).sensitivity).toBe('RESTRICTED');
    expect((await getEvidence(other, { evidenceId: evidence.id })).ok).toBe(false);
  });

  test('tells whoever reads the log and may not see it nothing but that there was one', async () => {
    const by = await aPerson('EDITOR');
    const { evidence } = await stored(by, { sensitivity: 'RESTRICTED', title: 'What Umm Khalid said' });
    must(
      await edits(by, evidence, {
        title: 'What she told us',
        state: 'CHALLENGED',
        reason: 'She was not there.',
      }),
    );
    const log = must(await listAudit(await aPerson('ADMIN'), ListAudit.parse({ subjectId: evidence.id })));
    expect(log.items).toMatchObject([{ verb: 'evidence.edited', title: null, from: null, to: null }]);
    expect(JSON.stringify(log)).not.toMatch(/Umm Khalid|told us|not there|CHALLENGED/);
  });
});

describe('an edit of evidence that stands in claims', () => {
  test('gives whoever makes it a hand in those that are not published, and ends an approval', async () => {
    const room = await aNewsroom();
    const [reviewer] = room.reviewers;
    const claim = await aClaim('APPROVED', room, {}, { review: { evidence: [about] } });
    const [link] = claim.evidence;
    if (!link) throw new Error('There is no evidence.');
    const editor = await aPerson('CHECKER');
    must(await edits(editor, link.evidence, { title: 'The report' }));
    const contributors = await reader().claimContributor.findMany({ where: { claimId: claim.id } });
    expect(contributors.map(({ userId }) => userId)).toContain(editor.id);
    const publishing = refusalOf(await tryMove(room.approver, claim, { move: 'publish' }));
    expect(publishing.kind).toBe('not_ready');
    expect(reviewer.id).not.toBe(editor.id);
  });

  test('leaves what is published as it was, and its editor no part in it', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room, {}, { review: { evidence: [about] } });
    const [link] = claim.evidence;
    if (!link) throw new Error('There is no evidence.');
    const slug = claim.slug ?? '';
    const before = must(await publicClaim({ slug }));
    const hidden = { sensitivity: 'RESTRICTED', reason: 'It names a child.' } as const;
    must(await edits(room.adjudicator, link.evidence, hidden));
    expect(must(await publicClaim({ slug }))).toEqual(before);
    const contributors = await reader().claimContributor.findMany({ where: { claimId: claim.id } });
    expect(contributors.map(({ userId }) => userId)).not.toContain(room.adjudicator.id);
  });

  test('is refused while it is sealed in a review of one’s own, and invisible to all others', async () => {
    const room = await aNewsroom();
    const [first, second] = room.reviewers;
    const claim = await aClaim('IN_REVIEW', room);
    const [mine] = (await seals(first, claim, { evidence: [about] })).evidence;
    if (!mine) throw new Error('There is no evidence.');
    expect(refusalOf(await edits(first, mine.evidence, { title: 'Another' })).kind).toBe('forbidden');
    expect(refusalOf(await edits(room.approver, mine.evidence, { title: 'Another' })).kind).toBe('not_found');
    await seals(second, claim);
    expect(must(await edits(room.approver, mine.evidence, { title: 'Another' })).title).toBe('Another');
  });

  test('is told without a name while an editor adjudicates without names', async () => {
    const room = await aNewsroom();
    const [first] = room.reviewers;
    const claim = await aClaim('ADJUDICATION', room, {}, { review: { evidence: [about] } });
    const { evidenceId } = await reader().evidenceLink.findFirstOrThrow({
      where: { claimId: claim.id, addedById: first.id },
    });
    const evidence = must(await getEvidence(first, { evidenceId }));
    must(await edits(first, evidence, { title: 'The report' }));
    const names = async (by: Person) =>
      (await historyOf(by, evidenceId)).map((change) => change.by?.id ?? null);
    expect(await names(room.adjudicator)).toEqual([null]);
    expect(await names(first)).toEqual([first.id]);
  });

  test('is refused where too few people would then be left for a claim', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room, {}, { review: { evidence: [about] } });
    const [link] = claim.evidence;
    if (!link) throw new Error('There is no evidence.');
    await onlyThese(room);
    const refusal = refusalOf(await edits(room.approver, link.evidence, { title: 'Another' }));
    expect(refusal.kind).toBe('forbidden');
    expect((await moves(room.approver, claim, { move: 'approve' })).status).toBe('APPROVED');
  });
});
