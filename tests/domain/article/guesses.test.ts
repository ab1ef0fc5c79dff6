import { expect, it } from 'vitest';
import { guess, guessKinds, guessSentences, LONGEST_EXAMPLE, tallied } from '@/lib/domain/article/guesses';

it('puts guesses of one kind together, in one order', () => {
  expect(
    tallied([guess('TABLE', 'Mill'), guess('STRUCK_OUT', 'a\n b'), guess('TABLE', 'Harbour', 2)]),
  ).toEqual([
    { kind: 'STRUCK_OUT', count: 1, example: 'a b' },
    { kind: 'TABLE', count: 3, example: 'Mill' },
  ]);
});

it('shows no more of an example than tells what is meant, whole letters alone', () => {
  const { example } = guess('STRUCK_OUT', '👩'.repeat(500));
  expect([...example]).toHaveLength(LONGEST_EXAMPLE);
  expect(example).toMatch(/^👩+…$/u);
});

it.each(guessKinds)('says %s in a sentence, of one and of several', (kind) => {
  for (const count of [1, 3]) expect(guessSentences[kind](count)).toMatch(/^[\p{Lu}\d].+\.$/u);
});
