import { describe, expect, test } from 'vitest';
import { lineBlocks, standingIn } from '@/lib/domain/evidence/excerpt';
import { select } from '@/lib/domain/passage/anchoring';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { sliceCodePoints } from '@/lib/domain/text/text';

const WORDS = 'Samples of 38 of 40 taps met the standard of the ministry in September.';
const TEXT = `The water of the old town.\n\n${WORDS}\n\nNobody was told of the other two taps until October.`;

/** The words as they were marked in the first copy. */
function marked(exact: string) {
  const start = TEXT.indexOf(exact);
  const found = select(indexCodePoints(TEXT), { start, end: start + exact.length });
  if (!found.ok) throw new Error(`“${exact}” is not in the text.`);
  return { exact, anchor: { ...found.value, captureId: 'first' } };
}

describe('an excerpt in a later copy', () => {
  const { exact, anchor } = marked(WORDS);
  const start = TEXT.indexOf(WORDS);

  test.each([
    ['stands where it was marked', 'first', 'whatever is read there now', 'EXACT', start, exact],
    ['stands there', 'later', TEXT, 'EXACT', start, exact],
    ['has moved', 'later', `An update.\n\n${TEXT}`, 'MOVED', start + 12, exact],
    ['is in other words', 'later', TEXT.replace('38', '36'), 'ALTERED', start, WORDS.replace('38', '36')],
    ['is lost', 'later', 'This page is being worked on.', 'LOST', null, null],
  ])('%s', (_, id, text, state, at, now) => {
    const standing = standingIn({ id, text }, exact, anchor);
    expect([standing.state, standing.span?.start ?? null, standing.exact]).toEqual([state, at, now]);
  });
});

test('a text without blocks has one for each line with words, in code points', () => {
  const text = '🚚 one\n\n  \ntwo 🜁\nthree';
  const lines = lineBlocks(text).map(({ start, end }) => sliceCodePoints(text, start, end));
  expect(lines).toEqual(['🚚 one', 'two 🜁', 'three']);
  expect(lineBlocks('')).toEqual([]);
});
