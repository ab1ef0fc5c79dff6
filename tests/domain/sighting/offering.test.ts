import { describe, expect, test } from 'vitest';
import type { Block } from '@/lib/domain/article';
import type { Rarity } from '@/lib/domain/claim/alike';
import { chosen, isSamePlace, offersIn, rememberedWords, stretchesOf } from '@/lib/domain/sighting/offering';
import { indexCodePoints } from '@/lib/domain/text/offsets';

/** Claims that are published, and what other papers wrote: with the claim that stands there, or null where none does. */
const claims: Record<string, string> = {
  agreement: 'No formal agreement governed the militias’ withdrawal.',
  fighters: 'Hezbollah had more than 10,000 fighters in Syria at its peak.',
  water: 'The harbour water of Port Selma holds three times as much lead as the law allows.',
  bridge: 'The bridge over the Orla was closed for eleven days in March 2024.',
  minister: 'Minister Ana Kovač promised 400 new school places by autumn.',
  harvest: 'The olive harvest in the valley fell by half because of the drought.',
  tax: 'The city raised the hotel tax from 4 to 6 per cent.',
  flight: 'The last flight left Kessary airport at midnight on 6 December.',
  cables: 'قطعت السفينة ثلاثة كابلات بحرية قرب الميناء في يناير.',
};

const sentences: [string, keyof typeof claims | null][] = [
  [
    '“There was no formal agreement that governed the withdrawal of the militias,” an analyst said.',
    'agreement',
  ],
  [
    'No formal agreement ever governed how the militias withdrew, two officials told this paper.',
    'agreement',
  ],
  [
    'At its peak Hezbollah had more than ten thousand fighters in Syria, according to the ministry.',
    'fighters',
  ],
  ['Hezbollah fighters left Syria in December, residents said.', null],
  ['At its peak Hezbollah had some 4,000 fighters in Lebanon.', null],
  [
    'Water in the harbour of Port Selma holds three times as much lead as the law allows, a laboratory found.',
    'water',
  ],
  ['Port Selma’s harbour will be deepened next year, the port’s director said.', null],
  ['In March 2024 the bridge over the Orla was closed for eleven days.', 'bridge'],
  ['The bridge over the Orla was closed for two days in May 2021.', null],
  ['By autumn there will be 400 new school places, Minister Ana Kovač promised on Monday.', 'minister'],
  ['Minister Ana Kovač opened a new school on Monday and took no questions.', null],
  ['Because of the drought the olive harvest in the valley has fallen by half, growers say.', 'harvest'],
  ['Growers in the valley hope for a good olive harvest this year.', null],
  ['The city raised its tax on hotels from 4 per cent to 6 per cent last week.', 'tax'],
  ['Hotels in the city were full last week, their association said.', null],
  ['The last flight left Kessary airport at midnight on December 6, its former director recalled.', 'flight'],
  ['Kessary airport has been closed since the spring, and no flight has left it since.', null],
  ['He said that nobody had asked him about it before.', null],
  ['قال مسؤول إن السفينة قطعت ثلاثة كابلات بحرية قرب الميناء في يناير الماضي.', 'cables'],
  ['غادرت السفينة الميناء في يناير دون حمولة.', null],
  // Other words for the same, and nearly the same words for something else.
  ['Nothing was signed when the militias pulled out, according to a former officer.', 'agreement'],
  ['Hotel guests now pay 6 per cent to the city; until last week it was 4.', 'tax'],
  ['The bridge over the Orla was closed for eleven days in March 2021.', null],
  ['The city raised the hotel tax from 4 to 5 per cent.', null],
  ['Minister Ana Kovač promised 40 new school places by autumn.', null],
];

/** As rare as each word is in a newsroom of these claims. */
const rarity: Rarity = { claims: Object.keys(claims).length, holding: () => undefined };

function found(): [string, string][] {
  const { text, blocks } = article(sentences.map(([words]) => words));
  const index = indexCodePoints(text);
  const candidates = Object.entries(claims).map(([id, statement]) => ({ id, statement, standing: [] }));
  const offers = stretchesOf(index, blocks, 'en').flatMap((stretch) => offersIn(stretch, candidates, rarity));
  return chosen(offers).map(({ start, end, claimId }) => [index.slice(start, end), claimId]);
}

function article(paragraphs: readonly string[]): { text: string; blocks: Block[] } {
  let start = 0;
  const blocks = paragraphs.map((words): Block => {
    const block = { kind: 'PARAGRAPH' as const, start, end: start + [...words].length };
    start = block.end + 2;
    return block;
  });
  return { text: paragraphs.join('\n\n'), blocks };
}

describe('what is offered of a set made by hand', () => {
  const offered = found();
  const isRight = ([words, claimId]: [string, string]) =>
    sentences.some(([sentence, stands]) => stands === claimId && sentence === words);
  const right = offered.filter(isRight).length;
  const [precision, recall] = [
    right / offered.length,
    right / sentences.filter(([, stands]) => stands !== null).length,
  ];

  test(`precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${sentences.length} sentences`, () => {
    console.info(`Offers: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}.`);
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });
});

describe('offers', () => {
  const one = (standing: { start: number; end: number }[]) => {
    const { text, blocks } = article([sentences[0]?.[0] ?? '']);
    const index = indexCodePoints(text);
    const candidates = [{ id: 'agreement', statement: claims.agreement ?? '', standing }];
    return stretchesOf(index, blocks, 'en').flatMap((stretch) => offersIn(stretch, candidates, rarity));
  };

  test('are not made where the claim stands already', () => {
    expect(one([])).toHaveLength(1);
    expect(one([{ start: 10, end: 30 }])).toEqual([]);
  });

  test('count in code points', () => {
    const words = 'The bridge over the Orla was closed for eleven days in March 2024.';
    const { text, blocks } = article([`𝕊𝕠 𝕚𝕥 𝕚𝕤! ${words}`]);
    const index = indexCodePoints(text);
    const [offer] = stretchesOf(index, blocks, 'en').flatMap((stretch) =>
      offersIn(stretch, [{ id: 'bridge', statement: words, standing: [] }], rarity),
    );
    expect(index.slice(offer?.start ?? 0, offer?.end ?? 0)).toBe(words);
  });

  test('of one claim are two at most, the likeliest', () => {
    const offers = [0.7, 0.9, 0.8].map((score, at) => ({
      claimId: 'a',
      score,
      start: at * 10,
      end: at * 10 + 5,
    }));
    expect(chosen(offers).map(({ score }) => score)).toEqual([0.9, 0.8]);
  });

  test.each([
    ['Nobody stayed', '“Nobody stayed,” he said.', true],
    ['Nobody stayed', 'Nobody left.', false],
  ])('“%s” and “%s” are of one place: %s', (a, b, same) => {
    expect(isSamePlace(a, b)).toBe(same);
  });

  test.each([
    ['They left.  Nobody   stayed', 'They left. Nobody stayed!', true],
    ['THEY LEFT', 'They left', true],
    ['They left', 'They stayed', false],
  ])('“%s” is remembered as “%s”: %s', (a, b, same) => {
    expect(rememberedWords(a) === rememberedWords(b)).toBe(same);
  });
});
