import { describe, expect, test } from 'vitest';
import { transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { EditArticle } from '@/lib/schemas/article';
import { EditClaim } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { EditSource } from '@/lib/schemas/source';
import { editArticle } from '@/lib/services/article/articles';
import { editClaim, getClaim } from '@/lib/services/claim/claims';
import { editSource, getSource } from '@/lib/services/source/sources';
import { aPerson, readingOnly } from '../../support/actors';
import { aDraft, anArticle, aSource, must, placeOf, refusalOf } from '../../support/make';
import {
  adjudication,
  moves,
  seals,
  seen,
  summarises,
  tryMove,
  tryRecuse,
  trySeal,
  trySummarise,
} from '../../support/newsroom';
import { writable } from '../../support/writable';

const edits = (by: Person, { id, version, kind }: ClaimView, statement = 'Nothing was signed.') =>
  editClaim(by, EditClaim.parse({ claimId: id, version, kind, statement }));

const seenBy = async (by: Person, { id }: ClaimView) => must(await getClaim(by, { claimId: id }));

const away = (person: Person, active: boolean) =>
  transaction(async (tx) => {
    await tx.user.update({ where: { id: person.id }, data: { active }, select: { id: true } });
    return ok(null);
  });

/** One newsroom that grows from test to test, as newsrooms do; its file has a database of its own. */
describe('enough people', () => {
  let miriam: Person;
  let rana: Person;
  let daniel: Person;
  let tomas: Person;
  let amina: Person;

  test('two people may write and change drafts; submitting says who is missing', async () => {
    [miriam, rana] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
    const draft = await aDraft({ by: rana });
    const changed = must(await edits(miriam, draft));
    expect(changed).toMatchObject({ editable: { allowed: true }, people: { enough: 'NO' } });
    const refused = refusalOf(await tryMove(rana, changed, { move: 'submit' }));
    expect(refused).toMatchObject({ kind: 'not_ready' });
    expect(JSON.stringify(refused)).toContain('invite 2 fact-checkers and 2 editors');
  });

  test('once they have come, the same claim can be submitted', async () => {
    [daniel, tomas, amina] = [await aPerson('EDITOR'), await aPerson('CHECKER'), await aPerson('CHECKER')];
    const draft = await aDraft({ by: rana });
    expect(draft.people).toEqual({ enough: 'YES', says: [] });
    expect((await moves(rana, draft, { move: 'submit' })).status).toBe('IN_REVIEW');
  });

  test('editors who are needed later review nothing, and are told who can; before and after a seal alike', async () => {
    const twins = [await aDraft({ by: rana }), await aDraft({ by: rana })] as const;
    const [quiet, reviewed] = [
      await moves(rana, twins[0], { move: 'submit' }),
      await moves(rana, twins[1], { move: 'submit' }),
    ];
    await seals(tomas, reviewed);
    must(await tryRecuse(amina, await seenBy(amina, reviewed)));
    for (const editor of [miriam, daniel]) {
      const refused = refusalOf(await trySeal(editor, quiet));
      expect(refused).toMatchObject({ kind: 'forbidden' });
      expect(JSON.stringify(refused)).toContain('Let a fact-checker review it');
      expect(await trySeal(editor, reviewed)).toEqual(await trySeal(editor, quiet));
      const [one, other] = [await seenBy(editor, quiet), await seenBy(editor, reviewed)];
      expect([other.review, other.moves, other.people]).toEqual([one.review, one.moves, one.people]);
    }
    // Whoever stepped aside knows of themselves alone, and is told what follows.
    expect((await seenBy(amina, reviewed)).people.enough).toBe('NO');
    expect((await seenBy(rana, reviewed)).people.enough).toBe('YES');
  });

  test('an editor’s change of a draft is announced as what it costs; the last editor’s is refused, nothing stored', async () => {
    const draft = await aDraft({ by: rana });
    const [warned] = (await seenBy(daniel, draft)).editable.warns;
    expect(warned).toContain(`one editor is left for that: ${miriam.name}`);
    const once = must(await edits(daniel, draft));
    expect(once.editable.warns).toEqual([]);
    expect((await seenBy(miriam, once)).editable).toMatchObject({ allowed: false });
    expect(await edits(miriam, once, 'Not a word.')).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await seenBy(rana, once)).toMatchObject({
      statement: 'Nothing was signed.',
      version: once.version,
    });
    expect(must(await edits(rana, once, 'No word of it.')).contributors).toHaveLength(1);
  });

  test('nobody adjudicates when nobody would be left to approve; somebody new is the way out', async () => {
    const submitted = await moves(rana, await aDraft({ by: rana, risk: 'HIGH' }), { move: 'submit' });
    expect(submitted.people.enough).toBe('IF_THEY_AGREE');
    await seals(tomas, submitted, { verdict: 'FALSE', credibility: 5, evidence: [seen('CONTRADICTS')] });
    await seals(amina, submitted);
    const split = await seals(daniel, submitted);
    expect(split).toMatchObject({ status: 'ADJUDICATION', people: { enough: 'NO' } });
    const refused = refusalOf(await tryMove(miriam, split, adjudication));
    expect(JSON.stringify(refused)).toContain('Nobody would be left to approve this claim');
    const third = await aPerson('EDITOR');
    const decided = await moves(miriam, await seenBy(miriam, split), adjudication);
    const refusedToo = refusalOf(await trySummarise(third, decided));
    expect(JSON.stringify(refusedToo)).toContain('nobody is left to approve this claim');
    expect((await seenBy(third, decided)).summary.because).toHaveLength(1);
    const answered = await summarises(rana, decided);
    expect((await moves(third, answered, { move: 'approve' })).status).toBe('APPROVED');
    await away(third, false);
  });

  test('what an act would cost is told to whoever may do it, and to nobody else', async () => {
    const submitted = await moves(miriam, await aDraft({ by: miriam, risk: 'LOW' }), { move: 'submit' });
    expect((await seenBy(miriam, submitted)).review).toMatchObject({ allowed: false, warns: [] });
    const reviewed = await seals(tomas, submitted);
    const costs = { warns: [expect.stringContaining('neither approve nor publish')] };
    const third = await aPerson('EDITOR');
    expect((await seenBy(third, reviewed)).summary).toMatchObject({ allowed: true, ...costs });
    expect((await seenBy(readingOnly(third), reviewed)).summary).toMatchObject({ allowed: false, warns: [] });
    await away(third, false);
  });

  test('nobody changes a source or an article when a claim that tells of it would then lack people', async () => {
    const [article, speaker] = [await anArticle({ by: rana }), await aSource({ by: rana })];
    const hops = [{ speaker: 'SOURCE' as const, sourceId: speaker.id }];
    const appearance = { ...placeOf(article, 'No formal agreement'), attributions: [{ hops }] };
    const draft = await aDraft({ by: miriam, appearance, risk: 'LOW' });
    const claim = await seals(tomas, await moves(miriam, draft, { move: 'submit' }));
    const { id: sourceId, version, kind } = speaker;
    const source = EditSource.parse({ sourceId, version, kind, name: 'Another Name' });
    const shown = { ...writable(EditArticle, article), articleId: article.id, outletId: article.outlet.id };
    const byline = EditArticle.parse({ ...shown, byline: 'A. Writer' });
    for (const refused of [await editSource(daniel, source), await editArticle(daniel, byline)]) {
      expect(refused).toMatchObject({ refusal: { kind: 'forbidden' } });
      expect(JSON.stringify(refused)).toMatch(
        /No formal agreement governed the withdrawal.*too few people.*Ask .* to make it/,
      );
    }
    expect(must(await getSource(rana, { sourceId })).name).toBe(speaker.name);
    expect((await seenBy(rana, claim)).contributors).toEqual([]);
    must(await editSource(rana, source));
    must(await editArticle(miriam, byline));
    expect((await seenBy(rana, claim)).contributors.map(({ id }) => id)).toEqual([rana.id]);
  });

  test('people who leave can’t be kept; then the claim says what to do', async () => {
    const submitted = await moves(rana, await aDraft({ by: rana }), { move: 'submit' });
    await away(daniel, false);
    expect((await seenBy(rana, submitted)).people).toEqual({
      enough: 'IF_THEY_AGREE',
      says: [expect.stringContaining('ask an administrator to invite an editor')],
    });
    await away(miriam, false);
    const { people } = await seenBy(rana, submitted);
    expect(people.enough).toBe('NO');
    expect(people.says.join(' ')).toMatch(/Have it sent back, or ask an administrator to invite 2 editors/);
    await Promise.all([away(daniel, true), away(miriam, true)]);
    expect((await seenBy(rana, submitted)).people.enough).toBe('YES');
  });
});
