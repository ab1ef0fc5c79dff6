import { expect, it } from 'vitest';
import { guess, guessKinds, guessSentences } from '@/lib/domain/article/guesses';
import { notesOn } from '@/lib/domain/article/reading-words';

it('what was left out and guessed is a sentence each, with its words on one line', () => {
  const leftOut = [
    { id: '1-00000000', reason: 'NAVIGATION' as const, words: 2, text: 'Home\nNews', after: null },
  ];
  expect(notesOn({ leftOut, guesses: [guess('COLUMNS', 'The harbour', 2), guess('PICTURES', '')] })).toEqual([
    'Left out: Navigation, 2 words. “Home News”',
    '2 pages in columns were read one column after the other. “The harbour”',
    'One picture was left out, with any words in it.',
  ]);
});

it.each(guessKinds)('%s is a sentence, of one and of many', (kind) => {
  for (const count of [1, 2, 1000]) expect(guessSentences[kind](count)).toMatch(/^[A-Z0-9].*\.$/);
  expect(guessSentences[kind](1)).not.toMatch(/\b(?:one|1) \w+s (?:were|look|hold)\b/i);
});
