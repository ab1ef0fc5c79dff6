import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, type Part } from '@/lib/domain/text/difference/difference';
import { linesOf } from '@/lib/domain/text/difference/pieces';
import type { Run } from '@/lib/domain/text/word-changes';

const drawnRuns = (runs: readonly Run[]): string =>
  runs
    .map(({ kind, text }) => (kind === 'gone' ? `[-${text}-]` : kind === 'come' ? `{+${text}+}` : text))
    .join('');

/** A line for each part: "= kept", "~ changed", "- gone", "+ come", "↓ away", "> moved". */
function drawn(part: Part): string {
  if (part.kind === 'kept') return `= ${part.text}`;
  if (part.kind === 'changed') return `~ ${drawnRuns(part.runs)}`;
  if (part.kind === 'gone') return `- ${part.text}`;
  if (part.kind === 'come') return `+ ${part.text}`;
  const arrow = part.way === 'up' ? '↑' : '↓';
  return part.kind === 'away' ? `${arrow} ${part.text}` : `> ${drawnRuns(part.runs)}`;
}

const changes = (before: readonly string[], after: readonly string[]) => difference(before, after).map(drawn);

const [dam, guards, train, mill, river] = [
  'The dam above the town was closed on Monday.',
  'At their peak, more than 4,000 guards were stationed in the valley.',
  'The last train left the station before midnight.',
  'Nobody at the mill was asked what they had seen.',
  'The river rose by two metres in one night.',
] as const;

describe('what became of each paragraph', () => {
  const cases: [string, string[], string[], string[]][] = [
    ['nothing', [dam, guards], [dam, guards], [`= ${dam}`, `= ${guards}`]],
    ['no text at all', [], [], []],
    ['a first text', [], [dam], [`+ ${dam}`]],
    ['a text taken away', [dam], [], [`- ${dam}`]],
    ['one gone', [dam, guards, train], [dam, train], [`= ${dam}`, `- ${guards}`, `= ${train}`]],
    ['one come', [dam, train], [dam, guards, train], [`= ${dam}`, `+ ${guards}`, `= ${train}`]],
    [
      'one in other words',
      [dam, guards],
      [dam, guards.replace('more than 4,000', 'about 3,600')],
      [
        `= ${dam}`,
        '~ At their peak, [-more than 4,000-]{+about 3,600+} guards were stationed in the valley.',
      ],
    ],
    [
      'one for another',
      [dam, guards, river],
      [dam, mill, river],
      [`= ${dam}`, `- ${guards}`, `+ ${mill}`, `= ${river}`],
    ],
    [
      'one further down',
      [dam, guards, train, river],
      [guards, train, river, dam],
      [`↓ ${dam}`, `= ${guards}`, `= ${train}`, `= ${river}`, `> ${dam}`],
    ],
    [
      'one further up',
      [dam, guards, train, river],
      [river, dam, guards, train],
      [`> ${river}`, `= ${dam}`, `= ${guards}`, `= ${train}`, `↑ ${river}`],
    ],
    [
      'one that moved and was reworded',
      [dam, guards, train, river],
      [guards, train, river, dam.replace('Monday', 'Tuesday')],
      [
        `↓ ${dam}`,
        `= ${guards}`,
        `= ${train}`,
        `= ${river}`,
        '> The dam above the town was closed on [-Monday-]{+Tuesday+}.',
      ],
    ],
    [
      'of two that changed places the shorter has moved',
      [guards, dam],
      [dam, guards],
      [`> ${dam}`, `= ${guards}`, `↑ ${dam}`],
    ],
    ['one repeated', [dam, guards], [dam, guards, dam], [`= ${dam}`, `= ${guards}`, `+ ${dam}`]],
    [
      'one of several alike gone: what stands around it tells which',
      [dam, 'Advertisement', guards, 'Advertisement', train, 'Advertisement', river],
      [dam, 'Advertisement', guards, train, 'Advertisement', river],
      [
        `= ${dam}`,
        '= Advertisement',
        `= ${guards}`,
        '- Advertisement',
        `= ${train}`,
        '= Advertisement',
        `= ${river}`,
      ],
    ],
    [
      'a rule between paragraphs is never said to have moved',
      ['* * *', dam, guards],
      [dam, guards, '* * *'],
      ['- * * *', `= ${dam}`, `= ${guards}`, '+ * * *'],
    ],
    [
      'right to left',
      ['غادر الحرس الوادي في ٧ مارس.', 'ارتفع النهر مترين في ليلة واحدة.'],
      ['ارتفع النهر مترين في ليلة واحدة.', 'غادر الحرس الوادي في ٨ مارس.'],
      [
        '↓ غادر الحرس الوادي في ٧ مارس.',
        '= ارتفع النهر مترين في ليلة واحدة.',
        '> غادر الحرس الوادي في [-٧-]{+٨+} مارس.',
      ],
    ],
    [
      'without blanks between words',
      ['水坝在星期一关闭了。', '最后一班火车在午夜前离开了车站。', '河水一夜之间上涨了两米。'],
      ['最后一班火车在午夜前离开了车站。', '河水一夜之间上涨了两米。', '水坝在星期二关闭了。'],
      [
        '↓ 水坝在星期一关闭了。',
        '= 最后一班火车在午夜前离开了车站。',
        '= 河水一夜之间上涨了两米。',
        '> 水坝在[-星期一-]{+星期二+}关闭了。',
      ],
    ],
    [
      'a paragraph rewritten in its place, where less needs to be alike',
      [dam, 'The ministry said on Sunday that it knew nothing about the closure of the dam.', river],
      [dam, 'The ministry said late on Monday that it had been told of the closure weeks before.', river],
      [
        `= ${dam}`,
        '~ The ministry said [-on Sunday-]{+late on Monday+} that it [-knew nothing about -]{+had been told of +}the closure [-of the dam-]{+weeks before+}.',
        `= ${river}`,
      ],
    ],
  ];
  test.each(cases)('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});

describe('of any two texts', () => {
  const word = fc.constantFrom(
    'the',
    'guard',
    'left',
    'dam',
    '10,000',
    'وادي',
    '水坝在星期',
    '👩‍🚒',
    'e\u0301',
    '*',
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const text = fc.array(paragraph, { maxLength: 12 });
  const edited = text.chain((before) =>
    fc.tuple(
      fc.constant(before),
      fc.shuffledSubarray([...before, ...before]).chain((some) => text.map((more) => [...some, ...more])),
    ),
  );

  test('kept, changed, gone and away are the earlier one, kept, changed, come and moved the later', () => {
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(text, text)), ([before, after]) => {
        const parts = difference(before, after);
        expect(parts.flatMap((part) => paragraphOf(part, 'gone') ?? [])).toEqual(before);
        expect(parts.flatMap((part) => paragraphOf(part, 'come') ?? [])).toEqual(after);
      }),
    );
  });

  test('each that is away has moved to one place, where its words are, and the places are those of the texts', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const parts = difference(before, after);
        const of = (kind: 'away' | 'moved') =>
          parts.flatMap((part) => (part.kind === kind ? `${part.was} ${part.is} ${part.way}` : [])).sort();
        expect(of('moved')).toEqual(of('away'));
        for (const part of parts) {
          if ('was' in part && part.kind !== 'moved')
            expect(paragraphOf(part, 'gone')).toBe(before[part.was]);
          if ('is' in part && part.kind !== 'away') expect(paragraphOf(part, 'come')).toBe(after[part.is]);
        }
      }),
    );
  });

  test('a text and itself differ in nothing', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(difference(same, [...same]).filter(({ kind }) => kind !== 'kept')).toEqual([]);
      }),
    );
  });
});

/** What a part says of a paragraph of the earlier text (`gone`) or of the later (`come`). */
function paragraphOf(part: Part, side: 'gone' | 'come'): string | undefined {
  const other = side === 'gone' ? 'come' : 'gone';
  const elsewhere = { gone: ['come', 'moved'], come: ['gone', 'away'] }[side];
  if (elsewhere.includes(part.kind)) return undefined;
  if (!('runs' in part)) return part.text;
  return part.runs.map(({ kind, text }) => (kind === other ? '' : text)).join('');
}

describe('texts that are long', () => {
  const words = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `word${(i + from) % 977}`);
  const sentence = (n: number) => `Sentence ${n} says ${words(12, n * 7).join(' ')}.`;

  test('a paragraph too long to compare word by word is compared by its sentences', () => {
    const long = Array.from({ length: 200 }, (_, n) => sentence(n));
    const now = long
      .with(3, 'Another sentence came here.')
      .with(190, sentence(190).replace('says', 'doubts'))
      .join(' ');
    expect(changes([long.join(' ')], [now])).toEqual([
      `~ ${long.slice(0, 3).join(' ')} [-${sentence(3)} -]{+Another sentence came here. +}${long
        .slice(4, 190)
        .join(' ')} ${sentence(190).replace('says', '[-says-]{+doubts+}')} ${long.slice(191).join(' ')}`,
    ]);
  });

  test.each<[string, string[], string[]]>([
    ['of one word a line', Array(100_000).fill('a'), Array(99_000).fill('a').concat(Array(1000).fill('b'))],
    ['of lines that are all alike', alike(4000, 0), alike(4000, 1)],
    ['turned upside down', alike(4000, 0), alike(4000, 0).reverse()],
    ['of one line without blanks', ['水坝'.repeat(200_000)], [`甲${'水坝'.repeat(200_000)}`]],
    ['of one line with blanks', [words(200_000).join(' ')], [words(200_000, 5).join(' ')]],
    ['of full stops', ['.a'.repeat(200_000)], ['.b'.repeat(200_000)]],
    [
      'that have nothing in common',
      Array.from({ length: 4000 }, (_, n) => sentence(n)),
      Array.from({ length: 4000 }, (_, n) => `Other ${sentence(n + 4000)}`),
    ],
  ])('%s come to an end', { timeout: 120_000 }, (_, before, after) => {
    const parts = difference(before, after);
    expect(parts.flatMap((part) => paragraphOf(part, 'come') ?? []).join('\n') === after.join('\n')).toBe(
      true,
    );
  });

  function alike(n: number, from: number): string[] {
    return Array.from(
      { length: n },
      (_, i) => `The guards left the valley on day ${i + from} and nobody asked them why they went there.`,
    );
  }
});

test('a text without blocks is cut at its line ends, blank lines left out', () => {
  expect(linesOf('One.\r\n\r\n  Two.\n \n\u2028Three.')).toEqual(['One.', '  Two.', 'Three.']);
});
