import { describe, expect, test } from 'vitest';
import { checkedByWords, counted, restsOnWords } from '@/components/publication/words';
import { dateInWords } from '@/components/text/partial-date';

describe('who checked a claim', () => {
  const wrote = { duty: 'wrote', role: 'CHECKER', people: 1 } as const;
  test.each([
    [[], ''],
    [[wrote], 'Written by a fact-checker.'],
    [
      [
        wrote,
        { duty: 'reviewed', role: 'CHECKER', people: 2 },
        { duty: 'approved', role: 'EDITOR', people: 1 },
      ],
      'Written by a fact-checker, reviewed by two other fact-checkers and approved by an editor.',
    ],
    [
      [
        wrote,
        { duty: 'reviewed', role: 'CHECKER', people: 1 },
        { duty: 'reviewed', role: 'EDITOR', people: 1 },
      ],
      'Written by a fact-checker and reviewed by another fact-checker and an editor.',
    ],
    [
      [
        { ...wrote, role: 'EDITOR', people: 2 },
        { duty: 'reviewed', role: 'CHECKER', people: 12 },
      ],
      'Written by two editors and reviewed by 12 fact-checkers.',
    ],
    [[{ duty: 'published', role: 'EDITOR', people: 1 }], ''],
  ] as const)('%j reads “%s”', (duties, sentence) => {
    expect(checkedByWords([...duties])).toBe(sentence);
  });
});

test.each([
  ['2024', '2024'],
  ['2024-12', 'December 2024'],
  ['2024-12-05', '5 December 2024'],
  ['2024-12-05T09:00', '5 Dec 2024, 09:00 UTC'],
  ['2024-12-05T00:00:00.000Z', '5 December 2024'],
  ['2024-12-05T23:30:00.000Z', '5 Dec 2024, 23:30 UTC'],
  ['at their peak', 'at their peak'],
])('the date %s reads “%s”, whatever the zone of the machine', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

test.each([
  [0, '0 sources'],
  [1, '1 source'],
  [2, '2 sources'],
  [1200, '1,200 sources'],
])('%i is counted as “%s”', (n, words) => {
  expect(counted(n, 'source')).toBe(words);
});

test.each([
  [0, 'No source but the article'],
  [1, '1 source'],
  [2, '2 sources'],
])('a claim that rests on %i reads “%s”', (n, words) => {
  expect(restsOnWords(n)).toBe(words);
});
