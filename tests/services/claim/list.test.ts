import { describe, expect, test } from 'vitest';
import { encodeCursor } from '@/lib/data/paging';
import { statuses } from '@/lib/domain/claim/claim';
import { ClaimCard, ListClaims } from '@/lib/schemas/claim/claim';
import { getArticle } from '@/lib/services/article/articles';
import { listClaims } from '@/lib/services/claim/claims';
import { aPerson } from '../../support/actors';
import { aDraft, anArticle, must, refusalOf } from '../../support/make';
import { aClaim, aNewsroom } from '../../support/newsroom';
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
      verdict: null,
      author: { id: by.id, name: by.name, role: 'CHECKER' },
      article: { id: article.id, title: article.title },
      statusReason: null,
      version: 1,
      changedAt: claim.changedAt,
      due: null,
    });
    expect(ClaimCard.safeParse(card).error).toBeUndefined();
  });

  test('shows the verdict where the last review has one, in every list, and nothing of it before', async () => {
    const room = await aNewsroom();
    const article = await anArticle({ by: room.author });
    const shown: Record<string, unknown> = {};
    for (const status of statuses) {
      const { id } = await aClaim(status, room, { article });
      const { items } = await list(room.approver, { articleId: article.id });
      shown[status] = items.find((card) => card.id === id)?.verdict;
    }
    const result = { REVIEWED: 'SUPPORTED', APPROVED: 'SUPPORTED', PUBLISHED: 'SUPPORTED' };
    const none = { DRAFT: null, IN_REVIEW: null, ADJUDICATION: null, RETRACTED: null, WITHDRAWN: null };
    expect(shown).toEqual({ ...none, ...result });
    const { marks } = must(await getArticle(room.approver, { articleId: article.id }));
    const marked = marks.map(({ status, verdict }) => [status, verdict]);
    expect(Object.fromEntries(marked)).toEqual({ ...none, ...result });
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

  test('costs two queries, however many claims there are', async () => {
    const by = await aPerson('EDITOR');
    expect(await queriesOf(() => list(by, { limit: 1 }))).toBe(2);
    expect(await queriesOf(() => list(by, { limit: 99 }))).toBe(2);
  });
});
