import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { type Actor, type Person, signedOut } from '@/lib/domain/actor';
import { inWords } from '@/lib/domain/provenance/telling';
import {
  AddLineage,
  EditLineage,
  JudgeLineage,
  type LineageView,
  ListLineage,
} from '@/lib/schemas/provenance/lineage';
import { ListAudit } from '@/lib/schemas/record';
import { getClaim } from '@/lib/services/claim/claims';
import { findLineageEnds } from '@/lib/services/provenance/ends';
import { judgeLineage } from '@/lib/services/provenance/judging';
import { addLineage, editLineage } from '@/lib/services/provenance/lineage';
import { getLineage, lineageHistory, listLineage } from '@/lib/services/provenance/lineage-reading';
import { originsOf } from '@/lib/services/provenance/origins';
import { listFlags } from '@/lib/services/publication/flags';
import { listAudit } from '@/lib/services/record';
import { aPerson } from '../../support/actors';
import { withReport } from '../../support/copies';
import { aDraft, anArticle, aSource, must, pathsOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, moves, seals } from '../../support/newsroom';

type End = { kind: 'article' | 'evidence' | 'source'; id: string };
const articleEnd = ({ id }: { id: string }): End => ({ kind: 'article', id });
const evidenceEnd = (id: string): End => ({ kind: 'evidence', id });
const sourceEnd = ({ id }: { id: string }): End => ({ kind: 'source', id });

const tryAdd = (by: Actor, from: End, to: End, given: object = {}) =>
  addLineage(by, AddLineage.parse({ from, to, type: 'CITES', reason: 'It says so.', ...given }));
const adds = async (by: Person, from: End, to: End, given: object = {}) =>
  must(await tryAdd(by, from, to, given));

const tryEdit = (by: Actor, { id, version, type, reason }: LineageView, given: object = {}) =>
  editLineage(by, EditLineage.parse({ lineageId: id, version, type, reason, ...given }));
const tryJudge = (by: Actor, { id, version }: LineageView, judgement: 'CONFIRM' | 'REJECT', given = {}) =>
  judgeLineage(by, JudgeLineage.parse({ lineageId: id, version, judgement, ...given }));

const listed = async (by: Actor, given: object = {}) =>
  must(await listLineage(by, ListLineage.parse({ limit: 100, ...given }))).items.map(({ id }) => id);

const supportOf = async (claimId: string) =>
  inWords((await originsOf(reader(), [claimId])).get(claimId)?.support ?? (undefined as never));

describe('where something comes from, by hand', () => {
  test('is said with a reason, counts at once, and is listed at both ends', async () => {
    const by = await aPerson('CHECKER');
    const [paper, wire] = [await anArticle({ by }), await anArticle({ by, outletName: 'Agence Nord' })];
    const lineage = await adds(by, articleEnd(paper), articleEnd(wire), { type: 'REPUBLISHES' });
    expect(lineage).toMatchObject({
      ...{ version: 1, type: 'REPUBLISHES', state: 'CONFIRMED', reason: 'It says so.', clue: null },
      from: { ...articleEnd(paper), title: paper.title, by: 'Noon Post' },
      to: { ...articleEnd(wire), by: 'Agence Nord' },
      ...{ createdBy: { id: by.id }, judgedBy: { id: by.id } },
    });
    for (const { id: articleId } of [paper, wire])
      expect(await listed(by, { articleId })).toEqual([lineage.id]);
    expect(must(await getLineage(by, { lineageId: lineage.id }))).toEqual(lineage);
  });

  test('is counted: what is derived leads to its source, and not after it is taken back', async () => {
    const by = await aPerson('CHECKER');
    const { claim, evidenceId } = await withReport(by, await aDraft({ by }), { originality: 'DERIVED' });
    const ministry = await aSource({ by, name: 'Ministry of Water' });
    expect(await supportOf(claim.id)).toMatch(/^2 reports → 1 origin/);
    const lineage = await adds(by, evidenceEnd(evidenceId), sourceEnd(ministry));
    expect(await supportOf(claim.id)).toMatch(/^2 reports → 2 origins/);
    must(await tryJudge(by, lineage, 'REJECT', { reason: 'It never named them.' }));
    expect(await supportOf(claim.id)).toMatch(/^2 reports → 1 origin/);
  });

  test('names the field at fault', async () => {
    const by = await aPerson('EDITOR');
    const [paper, source] = [await anArticle({ by }), await aSource({ by })];
    const nobody = { kind: 'source', id: 'nobody' } as const;
    expect(pathsOf(await tryAdd(by, articleEnd(paper), nobody))).toEqual(['to.id']);
    expect(pathsOf(await tryAdd(by, { kind: 'article', id: 'none' }, nobody))).toEqual(['from.id', 'to.id']);
    expect(pathsOf(await tryAdd(by, articleEnd(paper), articleEnd(paper)))).toEqual(['to']);
    expect(pathsOf(await tryAdd(by, articleEnd(paper), sourceEnd(source), { type: 'SAME_WIRE' }))).toEqual([
      'type',
    ]);
    expect(await listed(by, { articleId: paper.id })).toEqual([]);
  });

  test('is one in each direction, and none beside what has no direction', async () => {
    const by = await aPerson('CHECKER');
    const [one, other] = [articleEnd(await anArticle({ by })), articleEnd(await anArticle({ by }))];
    const there = await adds(by, one, other);
    const again = refusalOf(await tryAdd(by, one, other, { type: 'REPUBLISHES' }));
    expect(again).toMatchObject({ kind: 'duplicate', existing: { id: there.id } });
    const back = await adds(by, other, one);
    expect(refusalOf(await tryAdd(by, other, one, { type: 'SAME_WIRE' })).kind).toBe('duplicate');
    for (const lineage of [there, back])
      must(await tryJudge(by, lineage, 'REJECT', { reason: 'Neither names the other.' }));
    const same = await adds(by, other, one, { type: 'SAME_WIRE', reason: 'Both carry AFP.' });
    expect(same).toMatchObject({ id: there.id, type: 'SAME_WIRE', state: 'CONFIRMED', version: 3 });
    expect(refusalOf(await tryAdd(by, one, other)).kind).toBe('duplicate');
  });

  test('is changed over the newest version alone, with a history of who, what and why', async () => {
    const [by, other] = [await aPerson('CHECKER'), await aPerson('EDITOR')];
    const [one, two] = [articleEnd(await anArticle({ by })), articleEnd(await anArticle({ by }))];
    const first = await adds(by, one, two);
    const second = must(await tryEdit(other, first, { type: 'TRANSLATES', reason: 'In its last line.' }));
    expect(second).toMatchObject({ version: 2, from: one, to: two, type: 'TRANSLATES' });
    expect(refusalOf(await tryEdit(by, first, { reason: 'Mine.' }))).toEqual({
      kind: 'stale',
      current: second,
    });
    expect(must(await tryEdit(by, second))).toEqual(second);
    must(await tryJudge(by, second, 'REJECT', { reason: 'Neither is a translation.' }));
    const { items } = must(await lineageHistory(by, { lineageId: first.id }));
    const [before, after] = [
      { type: 'CITES', reason: 'It says so.' },
      { type: 'TRANSLATES', reason: 'In its last line.' },
    ];
    expect(items).toMatchObject([
      {
        what: 'REJECTED',
        by: { id: by.id },
        reason: 'Neither is a translation.',
        before: after,
        after: null,
      },
      { what: 'EDITED', by: { id: other.id }, before, after },
      { what: 'ADDED', by: { id: by.id }, before: null, after: before },
    ]);
  });

  test('that is the same on both sides gets no direction by a change: it is taken back and said anew', async () => {
    const by = await aPerson('CHECKER');
    const [one, two] = [articleEnd(await anArticle({ by })), articleEnd(await anArticle({ by }))];
    // Said from the later one: what is stored has them the other way round.
    const same = await adds(by, two, one, { type: 'SAME_WIRE' });
    expect(same).toMatchObject({ from: one, to: two });
    expect(pathsOf(await tryEdit(by, same, { type: 'CITES' }))).toEqual(['type']);
    const speaker = must(await tryEdit(by, same, { type: 'SAME_SPEAKER' }));
    must(await tryJudge(by, speaker, 'REJECT', { reason: 'The one cites the other.' }));
    expect(await adds(by, two, one, { type: 'CITES' })).toMatchObject({ from: two, to: one, type: 'CITES' });
    const directed = await adds(by, articleEnd(await anArticle({ by })), one);
    expect(must(await tryEdit(by, directed, { type: 'SAME_WIRE' })).type).toBe('SAME_WIRE');
  });

  test('that was taken back is listed no more, and may be confirmed after all', async () => {
    const by = await aPerson('CHECKER');
    const [one, two] = [articleEnd(await anArticle({ by })), articleEnd(await anArticle({ by }))];
    const lineage = await adds(by, one, two);
    expect(pathsOf(await tryJudge(by, lineage, 'REJECT'))).toEqual(['reason']);
    const gone = must(await tryJudge(by, lineage, 'REJECT', { reason: 'No.' }));
    expect(await listed(by, { articleId: one.id })).toEqual([]);
    expect(await listed(by, { articleId: one.id, state: 'REJECTED' })).toEqual([lineage.id]);
    expect(refusalOf(await tryEdit(by, gone, { reason: 'Mine.' })).kind).toBe('not_ready');
    expect(refusalOf(await tryJudge(by, lineage, 'CONFIRM')).kind).toBe('stale');
    const back = must(await tryJudge(by, gone, 'CONFIRM', { turned: true, reason: 'The other way round.' }));
    expect(back).toMatchObject({ from: two, to: one, state: 'CONFIRMED', reason: 'The other way round.' });
    expect(await listed(by, { articleId: one.id })).toEqual([back.id]);
  });

  test('has pages that follow each other', async () => {
    const by = await aPerson('CHECKER');
    const paper = articleEnd(await anArticle({ by }));
    const made: string[] = [];
    for (let n = 0; n < 5; n++) made.push((await adds(by, paper, sourceEnd(await aSource({ by })))).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const input = ListLineage.parse({ articleId: paper.id, limit: 2, cursor });
      const page = must(await listLineage(by, input));
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(made.reverse());
  });
});

describe('lineage', () => {
  test('is for the desk, and for those who may see both its ends', async () => {
    const by = await aPerson('CHECKER');
    const restricted = { sensitivity: 'RESTRICTED', title: 'A sealed letter' };
    const { evidenceId } = await withReport(by, await aDraft({ by }), restricted);
    const paper = await anArticle({ by });
    const lineage = await adds(by, articleEnd(paper), evidenceEnd(evidenceId));
    for (const [actor, kind] of [
      [await aPerson('CHECKER'), 'not_found'],
      [await aPerson('ADMIN'), 'not_found'],
      [await aPerson('READER'), 'not_found'],
      [signedOut, 'unauthenticated'],
    ] as const) {
      for (const refused of [
        await getLineage(actor, { lineageId: lineage.id }),
        await lineageHistory(actor, { lineageId: lineage.id }),
        await tryEdit(actor, lineage, { reason: 'Mine.' }),
        await tryJudge(actor, lineage, 'REJECT', { reason: 'Mine.' }),
      ])
        expect(refusalOf(refused).kind).toBe(kind);
    }
    const other = await aPerson('CHECKER');
    expect(await listed(other, { articleId: paper.id })).toEqual([]);
    expect(pathsOf(await tryAdd(other, articleEnd(paper), evidenceEnd(evidenceId)))).toEqual(['to.id']);
    const found = must(await findLineageEnds(other, { q: 'sealed letter', limit: 8 })).items;
    expect(found).toEqual([]);
    expect(must(await findLineageEnds(by, { q: 'sealed letter', limit: 8 })).items).toMatchObject([
      { kind: 'evidence', id: evidenceId },
    ]);
    expect(await listed(await aPerson('EDITOR'), { articleId: paper.id })).toEqual([lineage.id]);
  });

  test('of evidence of a blind review is nobody else’s to know of', async () => {
    const room = await aNewsroom();
    const [reviewer, second] = room.reviewers;
    const claim = await aClaim('IN_REVIEW', room, { risk: 'NORMAL' });
    const sealed = await seals(reviewer, claim, {
      evidence: [
        {
          ...({ title: 'The minutes', type: 'DATA', stance: 'CORROBORATES', strength: 'STRONG' } as const),
          rationale: 'They say so.',
        },
      ],
    });
    const evidenceId = sealed.evidence[0]?.evidence.id ?? '';
    const paper = await anArticle();
    const admin = await aPerson('ADMIN');
    const audited = async () => must(await listAudit(admin, ListAudit.parse({})));
    const before = await audited();
    const lineage = await adds(reviewer, evidenceEnd(evidenceId), articleEnd(paper));
    expect(await audited()).toEqual(before);
    for (const other of [room.author, room.approver, second]) {
      expect(await listed(other, { articleId: paper.id })).toEqual([]);
      expect(refusalOf(await getLineage(other, { lineageId: lineage.id })).kind).toBe('not_found');
    }
    const now = must(await getClaim(room.approver, { claimId: claim.id }));
    expect(now.contributors.map(({ id }) => id)).not.toContain(reviewer.id);
    await seals(second, claim);
    expect(await listed(room.author, { articleId: paper.id })).toEqual([lineage.id]);
    expect((await audited()).items.map(({ verb }) => verb)).toContain('lineage.added');
  });

  test('gives whoever says it a hand in what rests on it, also through other lineage', async () => {
    const room = await aNewsroom();
    const paper = await anArticle({ by: room.author });
    const wire = await anArticle({ by: room.author });
    await adds(room.author, articleEnd(paper), articleEnd(wire));
    const claim = await aClaim('REVIEWED', room, { article: paper });
    await adds(room.approver, articleEnd(wire), sourceEnd(await aSource()));
    const after = must(await getClaim(room.approver, { claimId: claim.id }));
    expect(after.contributors.map(({ id }) => id)).toContain(room.approver.id);
    const { id, version } = after;
    await expect(moves(room.approver, { ...after, id, version }, { move: 'approve' })).rejects.toThrow(
      /forbidden/,
    );
  });
});

test('what something may come from is found by its words', async () => {
  const by = await aPerson('CHECKER');
  const title = 'Zephyr over the delta';
  const paper = await anArticle({ by, title });
  const { evidenceId } = await withReport(by, await aDraft({ by }), { title: 'The zephyr files' });
  const source = await aSource({ by, name: 'Zephyr Institute' });
  const { items } = must(await findLineageEnds(by, { q: 'zephyr', limit: 8 }));
  expect(items).toMatchObject([
    { kind: 'article', id: paper.id, title, by: 'Noon Post' },
    { kind: 'evidence', id: evidenceId },
    { kind: 'source', id: source.id, title: 'Zephyr Institute' },
  ]);
});

test('lineage flags the published claims whose numbers it changes, with both ends, and those of others never', async () => {
  const room = await aNewsroom();
  const wire = await anArticle({ by: room.author, outletName: 'Agence Nord' });
  const article = await anArticle({ by: room.author });
  const claim = await aClaim('PUBLISHED', room, { article });
  const beside = await aClaim('PUBLISHED', room);
  const flags = async ({ id }: { id: string }) => must(await listFlags(room.approver, { claimId: id })).items;
  // The paper's own voice ends at the wire's outlet then: as many origins, of another.
  const cites = await adds(room.author, articleEnd(article), articleEnd(wire));
  expect(await flags(claim)).toEqual([]);
  must(await tryJudge(room.author, cites, 'REJECT', { reason: 'It never named them.' }));
  const circle = await adds(room.author, articleEnd(article), articleEnd(wire));
  await adds(room.author, articleEnd(wire), articleEnd(article), { reason: 'Each names the other.' });
  const [flag] = await flags(claim);
  expect(flag).toMatchObject({
    ...{ kind: 'LINEAGE_CHANGED', how: 'ADDED', reason: 'Each names the other.' },
    ...{ subject: { kind: 'article', id: wire.id }, other: { kind: 'article', id: article.id } },
    shift: { before: { support: { origins: 2 } }, after: { support: { origins: 1 } } },
  });
  must(await tryJudge(room.author, circle, 'REJECT', { reason: 'They named somebody else.' }));
  expect((await flags(claim))[0]).toMatchObject({
    how: 'REMOVED',
    shift: { after: { support: { origins: 2 } } },
  });
  expect(await flags(beside)).toEqual([]);
});
