import { describe, expect, it } from 'vitest';
import { commandOf } from '@/components/article/selection/caret-keys';
import {
  type Motion,
  sentenceAt,
  sentencesIn,
  step,
  type Walk,
} from '@/components/article/selection/caret-motion';
import { assemble } from '@/lib/domain/article';
import { indexCodePoints } from '@/lib/domain/text/offsets';

function walkOver(paragraphs: string[], language = 'en'): Walk {
  const { text, blocks } = assemble(paragraphs.map((words) => ({ kind: 'PARAGRAPH', text: words })));
  return { index: indexCodePoints(text), blocks, language, direction: 'ltr' };
}

const said = (walk: Walk, span: { start: number; end: number } | null) =>
  span && walk.index.slice(span.start, span.end);

describe('the caret', () => {
  // 0123456789…: "One 👩‍👩‍👧 two." is 4 + 5 + 5 code points, "Next line." begins at 16.
  const walk = walkOver(['One 👩‍👩‍👧 two.', 'Next line.']);

  const cases: [string, number, Motion, boolean, number][] = [
    ['steps over a whole family', 4, 'character', true, 9],
    ['and back over it', 9, 'character', false, 4],
    ['goes to the end of a word', 0, 'word', true, 3],
    ['and to the start of one', 13, 'word', false, 10],
    ['stops at the full stop after the last word', 13, 'word', true, 14],
    ['crosses to the next block without standing between', 14, 'character', true, 16],
    ['and back', 16, 'character', false, 14],
    ['goes on by word in the next block', 14, 'word', true, 20],
    ['goes back by word into the block before', 16, 'word', false, 10],
    ['goes to the edges of a block', 6, 'edge', true, 14],
    ['goes to the next block', 6, 'block', true, 16],
    ['goes to the start of its own block first', 20, 'block', false, 16],
    ['then to the block before', 16, 'block', false, 0],
    ['goes to the end of the article', 3, 'text', true, 26],
    ['stays at the end', 26, 'character', true, 26],
    ['stays at the start', 0, 'word', false, 0],
  ];
  it.each(cases)('%s', (_, from, motion, forward, to) => {
    expect(step(walk, from, motion, forward)).toBe(to);
  });

  it('has nowhere to go in an empty article', () => {
    expect(step(walkOver([]), 0, 'character', true)).toBe(0);
  });
});

describe('sentences', () => {
  const walk = walkOver(['The first one. “A second,” she said!  Third', 'جملة أولى. جملة ثانية؟']);

  it('are found without the space between them', () => {
    expect(walk.blocks.flatMap((block) => sentencesIn(walk, block)).map((s) => said(walk, s))).toEqual([
      'The first one.',
      '“A second,” she said!',
      'Third',
      'جملة أولى.',
      'جملة ثانية؟',
    ]);
  });

  it.each([
    [0, 'The first one.'],
    [20, '“A second,” she said!'],
    [14, '“A second,” she said!'],
    [42, 'Third'],
  ])('around %d', (offset, words) => {
    expect(said(walk, sentenceAt(walk, offset))).toBe(words);
  });
});

describe('keys', () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };

  it('run with the direction of the text', () => {
    const left = { ...plain, key: 'ArrowLeft' };
    expect(commandOf(left, 'ltr')).toMatchObject({ motion: 'character', forward: false });
    expect(commandOf(left, 'rtl')).toMatchObject({ motion: 'character', forward: true });
  });

  it('leave what is not theirs to the browser', () => {
    expect(commandOf({ ...plain, key: 'Tab' }, 'ltr')).toBeNull();
    expect(commandOf({ ...plain, key: 's', ctrlKey: true }, 'ltr')).toBeNull();
  });

  it('select with Shift', () => {
    expect(commandOf({ ...plain, key: 'End', shiftKey: true, ctrlKey: true }, 'ltr')).toEqual({
      does: 'move',
      motion: 'text',
      forward: true,
      extend: true,
    });
  });
});
