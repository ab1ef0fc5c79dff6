import { describe, expect, test } from 'vitest';
import { encodeCursor } from '@/lib/data/paging';
import { ClaimCard, ListClaims, SimilarClaims } from '@/lib/schemas/claim/claim';
import { listClaims, similarClaims } from '@/lib/services/claim/claims';
import { aPerson } from '../../support/actors';
import { aDraft, anArticle, must, refusalOf } from '../../support/make';
import { queriesOf } from '../../support/queries';
import { inStatus } from '../../support/stored';

const list = async (by: Awaited<ReturnType<typeof aPerson>>, input: object = {}) =>
  must(await listClaims(by, ListClaims.parse(input)));

describe('the list of claims', () => {
  test('shows the last changed first, page by page, each once', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const made: string[] = [];
    for (let i = 0; i < 7; i++) made.unshift((await aDraft({ by, article, statement: `Claim ${i}.` })).id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(by, {
        limit: 3,
        mine: 'true',
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map((card) => card.id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(made);
  });

  test('shows of each what a card needs', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const claim = await aDraft({ by, article, language: 'ar', risk: 'HIGH' });
    const [card] = (await list(by, { mine: 'true' })).items;
    expect(card).toEqual({
      id: claim.id,
      statement: claim.statement,
      kind: 'ABSENCE',
      status: 'DRAFT',
      risk: 'HIGH',
      language: 'ar',
      direction: 'rtl',
      saidBy: [
        {
          stance: 'ASSERTS',
          words: 'Noon Post, in its own voice',
          ...{ name: null, role: null, outlet: 'Noon Post', citing: null, others: 0 },
        },
      ],
      author: { id: by.id, name: by.name, role: 'CHECKER' },
      article: { id: article.id, title: article.title },
      statusReason: null,
      version: 1,
      changedAt: claim.changedAt,
    });
    expect(ClaimCard.safeParse(card).error).toBeUndefined();
  });

  test('shows a claim once, and one that stands nowhere yet', async () => {
    const by = await aPerson('CHECKER');
    const nowhere = await aDraft({ by, appearance: null });
    const [card, ...others] = (await list(by, { mine: 'true' })).items;
    expect([card?.id, card?.article, others.length]).toEqual([nowhere.id, null, 0]);
  });

  test('is narrowed by status, kind, risk, tag, article, author and words', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const unique = `zebra${by.id.slice(-8)}`;
    const claim = await aDraft({
      by,
      article,
      statement: `The ${unique} crossed the Euphrates.`,
      kind: 'QUOTE',
      risk: 'HIGH',
      tags: [unique],
    });
    await aDraft({ by, article });
    await inStatus(claim.id, 'IN_REVIEW');
    const filters = [
      { status: 'IN_REVIEW', mine: 'true' },
      { kind: 'QUOTE', mine: 'true' },
      { risk: 'HIGH', mine: 'true' },
      { tag: unique },
      { articleId: article.id, kind: 'QUOTE' },
      { q: `${unique.slice(0, 9)} euph` },
    ];
    for (const filter of filters)
      expect((await list(by, filter)).items.map((card) => card.id)).toEqual([claim.id]);
    expect((await list(await aPerson('CHECKER'), { mine: 'true' })).items).toEqual([]);
    expect((await list(by, { q: '"  (*' })).items).toEqual([]);
  });

  test('reads operators of the search as words', async () => {
    const by = await aPerson('CHECKER');
    for (const q of ['NOT formal', 'formal OR', 'NEAR(', 'statement:formal', '"formal', 'formal*', '^formal'])
      await expect(list(by, { q })).resolves.toBeDefined();
  });

  test('takes no cursor that was not given out', () => {
    for (const cursor of ['bm90IGEgY3Vyc29y', 'bnVsbA', 'WzEsMl0', 'WyJhIl0', '', '~', ' '])
      expect(ListClaims.safeParse({ cursor }).error?.issues[0]?.path).toEqual(['cursor']);
    const cursor = encodeCursor({ at: 'Дамаск', id: 'x' });
    expect(ListClaims.parse({ cursor }).cursor).toBe(cursor);
  });

  test('is not there for readers and admins', async () => {
    for (const role of ['READER', 'ADMIN'] as const)
      expect(refusalOf(await listClaims(await aPerson(role), ListClaims.parse({}))).kind).toBe('not_found');
  });

  test('costs one query, however many claims there are', async () => {
    const by = await aPerson('EDITOR');
    expect(await queriesOf(() => list(by, { limit: 99 }))).toBeLessThanOrEqual(1);
  });
});

describe('similar claims', () => {
  const similar = async (by: Awaited<ReturnType<typeof aPerson>>, text: string, rest: object = {}) =>
    must(await similarClaims(by, SimilarClaims.parse({ text, ...rest }))).items;

  test('come the most similar first, and unrelated ones not at all', async () => {
    const by = await aPerson('CHECKER');
    const near = await aDraft({ by, statement: 'Gunboats patrolled the estuary before sunrise.' });
    const far = await aDraft({
      by,
      statement: 'Gunboats sank far from any coast, somebody wrote in a letter.',
    });
    const items = await similar(by, 'The gunboats patrolled the estuary at sunrise');
    const ids = items.map((item) => item.claim.id);
    expect(ids[0]).toBe(near.id);
    expect(ids).not.toContain(far.id);
    expect(items[0]?.similarity).toBeGreaterThan(0.6);
  });

  test('are found without regard to accents and vowel signs', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by, statement: 'غادرت المِيلِيشيات دمشق', language: 'ar' });
    expect((await similar(by, 'غادرت الميليشيات')).map((item) => item.claim.id)).toEqual([claim.id]);
  });

  test('leave out the claim that is being written, and what the person may not see', async () => {
    const [by, somebody] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const claim = await aDraft({ by, statement: 'Pelicans nested on the minister’s balcony.' });
    const text = 'Pelicans nested on the balcony';
    expect(await similar(somebody, text, { exceptId: claim.id })).toEqual([]);
    expect(await similar(somebody, text)).toHaveLength(1);
    await inStatus(claim.id, 'WITHDRAWN');
    expect(await similar(somebody, text)).toEqual([]);
    expect(await similar(by, text)).toHaveLength(1);
  });

  test('of words that stand everywhere are none', async () => {
    expect(await similar(await aPerson('CHECKER'), 'the and of it')).toEqual([]);
  });
});
