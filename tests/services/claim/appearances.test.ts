import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '@/lib/data/db';
import type { PassageState } from '@/lib/domain/passage/anchoring';
import { ok } from '@/lib/domain/result';
import { codePointLength, sliceCodePoints } from '@/lib/domain/text/text';
import { type ArticleView, ImportArticle } from '@/lib/schemas/article';
import { AddAppearance } from '@/lib/schemas/attribution/appearance';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { importArticle } from '@/lib/services/article/articles';
import { addAppearance, removeAppearance } from '@/lib/services/claim/appearances';
import { getClaim } from '@/lib/services/claim/claims';
import { placePassage } from '@/lib/services/claim/placement';
import { aPerson } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { aDraft, anArticle, must, ownVoice, pathsOf, placeOf, refusalOf } from '../../support/make';
import { aNewsroom } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';
import { inStatus } from '../../support/stored';
import { rawText } from '../../support/unicode';

// Who changes a draft must leave enough people to publish it.
beforeAll(async () => {
  await aNewsroom();
});

const at = (claim: ClaimView, article: ArticleView, words: string) =>
  AddAppearance.parse({
    claimId: claim.id,
    version: claim.version,
    ...placeOf(article, words),
    attributions: [ownVoice],
  });

const standing = (claim: ClaimView) => claim.appearances.map((a) => [a.occurrence, a.passage.exact]);

describe('a claim', () => {
  test('stands twice in one article, and in another', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const claim = await aDraft({ by, article, words: 'No formal agreement' });
    const twice = must(await addAppearance(by, at(claim, article, 'The militias left')));
    const elsewhere = await anArticle({ by });
    const thrice = must(await addAppearance(by, at(twice, elsewhere, 'A former officer')));
    expect(standing(thrice)).toEqual([
      ['FIRST', 'No formal agreement'],
      ['REPEAT', 'The militias left'],
      ['REPEAT', 'A former officer'],
    ]);
    expect(thrice.version).toBe(3);
    expect(thrice.appearances[2]?.article.id).toBe(elsewhere.id);
    expect((await eventsOf(claim.id)).map((event) => event.verb)).toEqual([
      'claim.drafted',
      'appearance.added',
      'appearance.added',
    ]);
  });

  test('that stood nowhere stands first where it is placed first', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by, appearance: null });
    const placed = must(await addAppearance(by, at(claim, await anArticle({ by }), 'December 6')));
    expect(standing(placed)).toEqual([['FIRST', 'December 6']]);
  });

  test('whose first passage is removed stands first in the next', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const claim = await aDraft({ by, article, words: 'No formal agreement' });
    const twice = must(await addAppearance(by, at(claim, article, 'The militias left')));
    const remove = (from: ClaimView, i: number) =>
      removeAppearance(by, {
        claimId: from.id,
        version: from.version,
        appearanceId: from.appearances[i]?.id ?? '',
      });
    const once = must(await remove(twice, 0));
    expect(standing(once)).toEqual([['FIRST', 'The militias left']]);
    const nowhere = must(await remove(once, 0));
    expect(nowhere.moves[0]).toMatchObject({ move: 'submit', allowed: false });
    expect(refusalOf(await remove(nowhere, 0)).kind).toBe('not_found');
  });
});

describe('a passage', () => {
  test('is what the person meant: without white space at its ends, with whole characters', async () => {
    const by = await aPerson('CHECKER');
    const content = 'One. 👩‍👩‍👧‍👦 e\u0301. End.';
    const article = must(
      await importArticle(by, ImportArticle.parse({ content, title: 'Signs', outletName: 'Noon Post' })),
    );
    const claim = await aDraft({ by, article, words: 'One' });
    const { versionId } = article.text;
    const input = { claimId: claim.id, version: claim.version, versionId, start: 4, end: 6 };
    const placed = must(await addAppearance(by, AddAppearance.parse(input)));
    expect(placed.appearances[1]?.passage).toMatchObject({ start: 5, end: 12, exact: '👩‍👩‍👧‍👦' });
  });

  test('is refused when the words are not those that stand there, or no place at all', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const claim = await aDraft({ by, article });
    const place = (changes: object) => addAppearance(by, { ...at(claim, article, 'December 6'), ...changes });
    expect(pathsOf(await place({ exact: 'December 7' }))).toEqual(['exact']);
    expect(pathsOf(await place({ exact: undefined, end: 9999 }))).toEqual(['end']);
    expect(pathsOf(await place({ exact: undefined, start: 9, end: 9 }))).toEqual(['end']);
    expect(pathsOf(await place({ versionId: 'nowhere' }))).toEqual(['versionId']);
    expect(must(await getClaim(by, { claimId: claim.id }))).toEqual(claim);
  });

  test('comes back as the same code points, whatever the text holds', async () => {
    const by = await aPerson('CHECKER');
    await fc.assert(
      fc.asyncProperty(rawText, fc.nat(), fc.nat(), async (raw, a, b) => {
        const said = { title: 'Any', outletName: 'Noon Post', language: 'und', separate: true };
        const input = { content: `x ${raw} y`, ...said };
        const article = must(await importArticle(by, ImportArticle.parse(input)));
        const { text, versionId } = article.text;
        const [start = 0, end = 0] = [a, b].map((n) => n % codePointLength(text)).sort((x, y) => x - y);
        const exact = sliceCodePoints(text, start, end + 1);
        const claim = await aDraft({ by, appearance: null });
        const place = { claimId: claim.id, version: 1, versionId, start, end: end + 1, exact };
        const placed = await addAppearance(by, AddAppearance.parse(place));
        if (!placed.ok) {
          expect(exact).toMatch(/^[\s\p{Default_Ignorable_Code_Point}]*$/u);
          return;
        }
        const read = must(await getClaim(by, { claimId: claim.id }));
        const passage = read.appearances[0]?.passage;
        if (!passage) throw new Error('It stands nowhere.');
        expect(passage.exact).toBe(sliceCodePoints(text, passage.start, passage.end));
        expect(passage.prefix).toBe(sliceCodePoints(text, passage.start - 32, passage.start));
        expect(passage.exact).toContain(exact.trim());
      }),
      { numRuns: 60 },
    );
  });
});

describe('an altered passage', () => {
  const alter = (claim: ClaimView, state: PassageState) =>
    transaction(async (tx) => {
      const where = { appearance: { claimId: claim.id } };
      await tx.passage.updateMany({ where, data: { state, score: 0.8 } });
      return ok(null);
    });
  const confirm = (by: Awaited<ReturnType<typeof aPerson>>, claim: ClaimView) =>
    placePassage(by, {
      decision: 'confirm',
      claimId: claim.id,
      version: claim.version,
      appearanceId: claim.appearances[0]?.id ?? '',
    });

  test('waits for a person before the claim is submitted', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by });
    await alter(claim, 'ALTERED');
    const waiting = must(await getClaim(by, { claimId: claim.id }));
    expect(waiting.moves[0]).toMatchObject({ move: 'submit', allowed: false });
    const confirmed = must(await confirm(by, claim));
    expect(confirmed.appearances[0]?.passage).toMatchObject({ state: 'ALTERED', confirmed: true });
    expect(confirmed.moves[0]).toMatchObject({ move: 'submit', allowed: true });
    expect((await eventsOf(claim.id)).at(-1)?.verb).toBe('passage.confirmed');
  });

  test('is confirmed once; one that is where it was, or lost, not at all', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by });
    expect(refusalOf(await confirm(by, claim)).kind).toBe('not_ready');
    await alter(claim, 'LOST');
    expect(refusalOf(await confirm(by, claim)).kind).toBe('not_ready');
    await alter(claim, 'ALTERED');
    const confirmed = must(await confirm(by, claim));
    expect(must(await confirm(by, confirmed)).version).toBe(confirmed.version);
  });
});

test('whoever places a claim of another contributes to it', async () => {
  const editor = await aPerson('EDITOR');
  const claim = await aDraft();
  const placed = must(await addAppearance(editor, at(claim, await anArticle(), 'December 6')));
  expect(placed.contributors.map((person) => person.id)).toEqual([editor.id]);
});

test('only a draft is placed, and only by who saw its newest version', async () => {
  const by = await aPerson('CHECKER');
  const article = await anArticle({ by });
  const claim = await aDraft({ by, article });
  const input = at(claim, article, 'December 6');
  must(await addAppearance(by, input));
  expect(refusalOf(await addAppearance(by, input))).toMatchObject({ kind: 'stale', current: { version: 2 } });
  await inStatus(claim.id, 'PUBLISHED');
  expect(refusalOf(await addAppearance(by, { ...input, version: 2 })).kind).toBe('not_ready');
});

test('reading a claim costs as many queries with many passages as with one', async () => {
  const by = await aPerson('CHECKER');
  const article = await anArticle({ by });
  let claim = await aDraft({ by, article });
  const { id: claimId } = claim;
  const before = await queriesOf(() => getClaim(by, { claimId }));
  for (const words of ['December 6', 'The militias', 'A former officer'])
    claim = must(await addAppearance(by, at(claim, article, words)));
  expect(await queriesOf(() => getClaim(by, { claimId }))).toBe(before);
});
