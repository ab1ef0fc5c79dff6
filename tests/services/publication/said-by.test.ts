import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleView } from '@/lib/schemas/article';
import { AddAttribution } from '@/lib/schemas/attribution/attribution';
import { ListClaims, SimilarClaims } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { Paging } from '@/lib/schemas/primitives';
import { ListPublic } from '@/lib/schemas/publication';
import { getArticle } from '@/lib/services/article/articles';
import { addAttribution } from '@/lib/services/claim/attributions';
import { getClaim, listClaims } from '@/lib/services/claim/claims';
import { similarClaims } from '@/lib/services/claim/similar';
import {
  publicArticle,
  publicClaim,
  publicClaims,
  publicCorrections,
  publicSource,
} from '@/lib/services/publication/publications';
import { getSource } from '@/lib/services/source/sources';
import { myWork } from '@/lib/services/work';
import { aDraft, anArticle, aSource, must, ownVoice, placeOf } from '../../support/make';
import {
  aClaim,
  aNewsroom,
  approvedIn,
  moves,
  type Newsroom,
  retracts,
  reviewedBy,
} from '../../support/newsroom';
import { dropTrigger, outside, without } from '../../support/outside';
import { readsOf } from '../../support/queries';

const paging = Paging.parse({ limit: 100 });
const told = { speaker: 'SOURCE', act: 'TOLD' } as const;
const statement = 'Pelicans nested on the roof of the ministry.';
const line = 'Younes Al-Karim, economic analyst, to Noon Post';

/** A claim by somebody who has been two things, in an article of a day when they were the second. */
async function claimed(room: Newsroom) {
  const article = await anArticle({ by: room.author, publishedAt: '2024-12-20' });
  const ministry = await aSource({ kind: 'GOVERNMENT', name: 'Ministry of Water' });
  const roles = [
    { title: 'adviser', organisationId: ministry.id, from: '2012', to: '2015' },
    { title: 'economic analyst', from: '2016' },
    { title: 'minister', from: '2025-03' },
  ];
  const younes = await aSource({ name: 'Younes Al-Karim', roles });
  const hops = [{ ...told, sourceId: younes.id }];
  const appearance = { ...placeOf(article, 'No formal agreement governed it'), attributions: [{ hops }] };
  return { article, younes, appearance };
}

const saidByWords = (sayings: readonly { words: string }[]) => sayings.map(({ words }) => words).join('; ');

const lines = <T>(items: readonly T[], said: (item: T) => readonly { words: string }[]) =>
  items.map((item) => saidByWords(said(item)));

describe('who says so stands on every row', () => {
  let room: Newsroom;
  let article: ArticleView;
  let younes: Awaited<ReturnType<typeof aSource>>;
  let draft: ClaimView;
  let slug: string;

  beforeAll(async () => {
    room = await aNewsroom();
    const made = await claimed(room);
    ({ article, younes } = made);
    draft = await aDraft({ by: room.author, statement, appearance: made.appearance });
    const given = { statement: 'A published claim about pelicans.', appearance: made.appearance };
    const published = await aClaim('PUBLISHED', room, given);
    slug = published.slug ?? '';
  }, 180_000);

  test('of the desk: claims, work, what is similar, the article’s, the source’s, and on the claim itself', async () => {
    const by = room.author;
    const claims = must(await listClaims(by, ListClaims.parse({ mine: 'true' }))).items;
    expect(lines(claims, (c) => c.saidBy)).toEqual([line, line]);
    const work = must(await myWork(by, paging)).items;
    expect(lines(work, (w) => w.claim.saidBy)).toEqual([line]);
    const similar = must(await similarClaims(by, SimilarClaims.parse({ text: statement }))).items;
    expect(saidByWords(similar[0]?.claim.saidBy ?? [])).toBe(line);
    const { marks } = must(await getArticle(by, { articleId: article.id }));
    expect(lines(marks, (m) => m.saidBy)).toEqual([line, line]);
    const { attributed } = must(await getSource(by, { sourceId: younes.id }));
    expect(lines(attributed, (a) => a.saidBy)).toEqual([line, line]);
    expect(saidByWords(must(await getClaim(by, { claimId: draft.id })).saidBy)).toBe(line);
  });

  test('of readers: claims, search, the source’s, the article’s; and the publication keeps the role', async () => {
    expect(lines(must(await publicClaims(ListPublic.parse({}))).items, (c) => c.saidBy)).toEqual([line]);
    const found = must(await publicClaims(ListPublic.parse({ q: 'pelicans' }))).items;
    expect(lines(found, (c) => c.saidBy)).toEqual([line]);
    const source = must(await publicSource({ slug: younes.slug, ...paging }));
    expect(lines(source.claims.items, (c) => c.saidBy)).toEqual([line]);
    const { snapshot } = must(await publicArticle({ slug: article.slug }));
    expect(lines(snapshot.marks, (m) => m.saidBy ?? [])).toEqual([line]);
    const claim = must(await publicClaim({ slug })).snapshot;
    expect(claim.passages[0]?.attributions[0]?.hops[0]).toMatchObject({ role: 'economic analyst' });
  });

  test('costs as many queries for one row as for many', async () => {
    const desk = async (limit: number) =>
      (await readsOf(() => listClaims(room.author, ListClaims.parse({ limit })))).reads.length;
    const readers = async (limit: number) =>
      (await readsOf(() => publicClaims(ListPublic.parse({ limit })))).reads.length;
    expect([await desk(1), await readers(1)]).toEqual([2, 1]);
    expect([await desk(50), await readers(50)]).toEqual([2, 1]);
  });

  test('also of a card that was frozen before cards told it: it is made anew, from what readers got then', async () => {
    const role = ['passages', '0', 'attributions', '0', 'hops', '0', 'role'];
    await outside(`${dropTrigger('Publication', 'Publication_frozen')}
      UPDATE "Publication" SET "card" = ${without('card', ['saidBy'])}, "snapshot" = ${without('snapshot', role)}`);
    const before = 'Younes Al-Karim, to Noon Post';
    for (const asked of [{}, { q: 'pelicans' }, { verdict: 'SUPPORTED' }])
      expect(lines(must(await publicClaims(ListPublic.parse(asked))).items, (c) => c.saidBy)).toEqual([
        before,
      ]);
    const source = must(await publicSource({ slug: younes.slug, ...paging }));
    expect(lines(source.claims.items, (c) => c.saidBy)).toEqual([before]);
  });
});

describe('who is not named', () => {
  test('stays so in every public line: neither role nor name, and of deep background nobody at all', async () => {
    const room = await aNewsroom();
    const article = await anArticle({ by: room.author });
    const officer = await aSource({
      kind: 'ANONYMOUS',
      name: 'A former officer',
      aliases: ['zqalias'],
      roles: [{ title: 'zqrole' }],
    });
    const hops = [{ ...told, sourceId: officer.id }];
    const place = placeOf(article, 'No formal agreement governed it');
    const reason = { anonymityReason: 'fear' };
    const background = { ...place, attributions: [{ hops, ...reason, terms: 'BACKGROUND' as const }] };
    const deep = { ...place, attributions: [{ hops, ...reason, terms: 'DEEP_BACKGROUND' as const }] };
    await aClaim('PUBLISHED', room, { statement: 'An officer spoke.', appearance: background });
    await aClaim('PUBLISHED', room, { statement: 'Somebody spoke deeply.', appearance: deep });
    const { items } = must(await publicClaims(ListPublic.parse({ limit: 2 })));
    expect(lines(items, (c) => c.saidBy)).toEqual([
      'Noon Post, on deep background',
      'a former officer, not named, to Noon Post',
    ]);
    const page = must(await publicArticle({ slug: article.slug }));
    expect(JSON.stringify([items, page.body])).not.toMatch(/zqalias|zqrole/);
  });
});

test('a correction names who said so; of what was taken back nobody is named', async () => {
  const room = await aNewsroom();
  const { appearance } = await claimed(room);
  const published = await aClaim('PUBLISHED', room, { statement: 'It was corrected.', appearance });
  const first = async () => must(await publicCorrections(paging)).items[0];
  const back = await moves(room.approver, published, { move: 'reopen', reason: 'Wrong.' });
  const again = await submittedAgain(room, back);
  const correction = { kind: 'CLARIFICATION', note: 'It is clearer now.' } as const;
  const live = await moves(room.approver, again, { move: 'publish', correction });
  expect(saidByWords((await first())?.saidBy ?? [])).toBe(`${line}, and the paper itself`);
  await retracts(room, live, 'We were wrong.');
  expect((await first())?.saidBy).toEqual([]);
  expect(must(await publicCorrections(paging)).items[1]?.saidBy).toEqual([]);
});

/** One more attribution, reviewed and approved: readers will see something else. */
async function submittedAgain(room: Newsroom, claim: ClaimView): Promise<ClaimView> {
  const [appearance] = claim.appearances;
  const input = AddAttribution.parse({
    claimId: claim.id,
    version: claim.version,
    appearanceId: appearance?.id,
    ...ownVoice,
  });
  const changed = must(await addAttribution(room.author, input));
  const submitted = await moves(room.author, changed, { move: 'submit' });
  return approvedIn(room, await reviewedBy(room, submitted));
}
