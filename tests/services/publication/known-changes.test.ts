import { expect, test } from 'vitest';
import { changesIn } from '@/lib/domain/publication/changes';
import { changesOf } from '@/lib/services/publication/known-changes';

const words = { kind: 'CORRECTION' as const, before: 'Statement: It left.', after: 'Statement: It stayed.' };
const takenBack = { ...words, before: '', after: '' };

test('what a correction changed is worked out once', () => {
  const first = changesOf('once', words);
  expect(first).toEqual(changesIn(words));
  expect(changesOf('once', words)).toBe(first);
});

test('what a retraction took back is not told from memory', () => {
  changesOf('taken', words);
  expect(changesOf('taken', takenBack)).toEqual([]);
});

test('of many those are kept that were asked for last', () => {
  const [asked, forgotten] = [changesOf('asked', words), changesOf('forgotten', words)];
  for (let i = 0; i < 499; i++) {
    changesOf(`one of many ${i}`, words);
    changesOf('asked', words);
  }
  expect(changesOf('asked', words)).toBe(asked);
  expect(changesOf('forgotten', words)).not.toBe(forgotten);
});
