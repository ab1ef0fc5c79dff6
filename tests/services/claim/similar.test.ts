import { describe, expect, test } from 'vitest';
import { MOST_MATCHES } from '@/lib/data/search';
import { WORTH_OFFERING } from '@/lib/domain/claim/alike';
import { SimilarClaims } from '@/lib/schemas/claim/claim';
import { similarClaims } from '@/lib/services/claim/similar';
import { aPerson } from '../../support/actors';
import { aDraft, must, refusalOf } from '../../support/make';
import { outside } from '../../support/outside';
import { onPostgres } from '../../support/postgres';
import { queriesOf } from '../../support/queries';
import { inStatus } from '../../support/stored';

type By = Awaited<ReturnType<typeof aPerson>>;

const similar = async (by: By, text: string, rest: object = {}) =>
  must(await similarClaims(by, SimilarClaims.parse({ text, ...rest }))).items;

/** A word in so many more rows of the search, of claims that are not there. */
const inMoreClaims = (word: string, rows: number) =>
  outside(`
    WITH RECURSIVE "n"("row") AS (SELECT 1 UNION ALL SELECT "row" + 1 FROM "n" WHERE "row" < ${rows})
    INSERT INTO "ClaimSearch" (${onPostgres ? '"row", "words"' : '"rowid", "statement"'})
    SELECT -"row", ${onPostgres ? `'${word}'::tsvector` : `'${word}'`} FROM "n"`);

/** What the form offers: the ids of those that are near enough. */
const offered = async (by: By, text: string) =>
  (await similar(by, text)).filter((item) => item.similarity >= WORTH_OFFERING).map((item) => item.claim.id);

describe('similar claims', () => {
  test('come the most similar first, and those of the same subject alone are not worth offering', async () => {
    const by = await aPerson('CHECKER');
    const near = await aDraft({ by, statement: 'Gunboats patrolled the estuary before sunrise.' });
    const far = await aDraft({
      by,
      statement: 'Gunboats sank far from any coast, somebody wrote in a letter.',
    });
    const text = 'The gunboats patrolled the estuary at sunrise';
    expect((await similar(by, text)).map((item) => item.claim.id)).toEqual([near.id, far.id]);
    expect(await offered(by, text)).toEqual([near.id]);
  });

  test.each<[string, string, string]>([
    ['without accents and vowel signs', 'غادرت المِيلِيشيات دمشق', 'غادرت الميليشيات'],
    ['by stems', 'The ministers approved the new causeways.', 'The minister approves a new causeway.'],
    ['by irregular forms', 'The herons withdrew at dusk.', 'Herons withdraw when dusk comes'],
    ['by Arabic stems', 'أغلقت الموانئ بعد الفيضانات الكبيرة', 'ميناء بعد فيضان كبير، أغلقت موانئ'],
    [
      'in a long sentence',
      'Orla Finch owns the mill.',
      'At the hearing on Tuesday, which lasted nearly four hours and drew a crowd of residents, lawyers, reporters and former workers from across the valley, the chair read out a letter confirming that Orla Finch owns the mill, the weir below it and two cottages on the far bank.',
    ],
    [
      'as the short sentence in a long claim',
      'A letter that was read at the hearing says that the ferryman Ulf Hagen never held a licence, that his boat was not insured and that both were known to the harbour office since spring.',
      'Ulf Hagen never held a licence',
    ],
  ])('are found %s', async (_, statement, text) => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by, statement });
    expect(await offered(by, text)).toEqual([claim.id]);
  });

  test('say which numbers are others, however they are written', async () => {
    const by = await aPerson('CHECKER');
    await aDraft({ by, statement: 'Some 5,000 beekeepers marched to the tollhouse.' });
    const numbers = async (text: string) => (await similar(by, text)).map((item) => item.otherNumbers);
    expect(await numbers('Ten thousand beekeepers marched to the tollhouse')).toEqual([
      [{ claim: '5,000', text: 'Ten thousand' }],
    ]);
    expect(await numbers('Five thousand beekeepers marched to the tollhouse')).toEqual([[]]);
    expect(await numbers('٥٬٠٠٠ beekeepers marched to the tollhouse')).toEqual([[]]);
  });

  test('of two alike show the one that was there first', async () => {
    const by = await aPerson('CHECKER');
    const [one, two] = [
      await aDraft({ by, statement: 'Otters ate the bait.' }),
      await aDraft({ by, statement: 'Otters ate the bait.' }),
    ];
    expect((await similar(by, 'otters ate bait')).map((item) => item.claim.id)).toEqual([one.id, two.id]);
  });

  test('of one thing said of two people put the one that is named first', async () => {
    const by = await aPerson('CHECKER');
    await aDraft({ by, statement: 'Judge Petra Vohl shredded the ledger.' });
    const named = await aDraft({ by, statement: 'Judge Amara Sole shredded the ledger.' });
    const [first] = await similar(by, 'It was Sole, the judge, who shredded a ledger');
    expect(first?.claim.id).toBe(named.id);
  });

  test('leave out the claim that is being written, and what the person may not see', async () => {
    const [by, somebody] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const claim = await aDraft({ by, statement: 'Pelicans nested on the minister’s balcony.' });
    const text = 'Pelicans nested';
    expect(await similar(somebody, text, { exceptId: claim.id })).toEqual([]);
    expect(await similar(somebody, text)).toHaveLength(1);
    await inStatus(claim.id, 'WITHDRAWN');
    expect(await similar(somebody, text)).toEqual([]);
    expect(await similar(by, text)).toHaveLength(1);
  });

  test('are sought by the rarer words where one stands in more claims than are matched', async () => {
    const by = await aPerson('CHECKER');
    const rare = await aDraft({ by, statement: 'Quokkas slept.' });
    const common = await aDraft({ by, statement: 'Zebus slept.' });
    expect(await similar(by, 'quokkas and zebus')).toHaveLength(2);
    await inMoreClaims('zebu', MOST_MATCHES);
    expect((await similar(by, 'quokkas and zebus')).map((item) => item.claim.id)).toEqual([rare.id]);
    // The common word alone finds the newest.
    expect((await similar(by, 'zebus')).map((item) => item.claim.id)).toEqual([common.id]);
  });

  test('of words that hold sentences together are none', async () => {
    expect(await similar(await aPerson('CHECKER'), 'the and of it')).toEqual([]);
  });

  test('are not there for readers and admins', async () => {
    for (const role of ['READER', 'ADMIN'] as const)
      expect(
        refusalOf(await similarClaims(await aPerson(role), SimilarClaims.parse({ text: 'herons' }))).kind,
      ).toBe('not_found');
  });

  test('cost three queries, however many words are looked up', async () => {
    const by = await aPerson('CHECKER');
    const text = Array.from({ length: 160 }, (_, n) => `wo${n}`).join(' ');
    expect(await queriesOf(() => similar(by, text))).toBe(3);
  });
});
