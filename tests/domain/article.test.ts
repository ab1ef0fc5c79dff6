import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assemble,
  BLOCK_SEPARATOR,
  type Block,
  blockKinds,
  blocksAreSound,
  blockText,
  excerptsAround,
  hasSomethingToSee,
  type Part,
} from '@/lib/domain/article';
import { codePointLength, normaliseText, sliceCodePoints } from '@/lib/domain/text/text';

/** Any UTF-16 at all: surrogates without a partner, controls, marks, both directions, every white space. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'ab .\n\r\t\0\u00A0\u0085\u2028\u200F\u202E\u200D\uFEFF\u0301é👩🏽ا'),
    fc.constantFrom('\uD83D', '\uDE00', '\n\n', '\r\n', 'e\u0301', '👩‍👩‍👧', 'الاتفاق', '“', '. '),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});
const anyPart: fc.Arbitrary<Part> = fc.record({ kind: fc.constantFrom(...blockKinds), text: anyText });
const slice = (text: string, { start, end }: { start: number; end: number }) =>
  sliceCodePoints(text, start, end);

describe('assemble', () => {
  it('joins parts by one empty line and counts code points', () => {
    const { text, blocks } = assemble([
      { kind: 'HEADING', level: 2, text: '👋 Hi' },
      { kind: 'PARAGRAPH', text: 'One\n two' },
      { kind: 'QUOTE', text: ' \u00A0\n' },
      { kind: 'LIST_ITEM', text: 'Three' },
    ]);
    expect(text).toBe('👋 Hi\n\nOne two\n\nThree');
    expect(blocks).toEqual([
      { kind: 'HEADING', level: 2, start: 0, end: 4 },
      { kind: 'PARAGRAPH', start: 6, end: 13 },
      { kind: 'LIST_ITEM', start: 15, end: 20 },
    ]);
  });

  it('gives sound blocks in normal form for any text', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 12 }), (parts) => {
        const { text, blocks } = assemble(parts);
        expect(blocksAreSound(text, blocks)).toBe(true);
        expect(normaliseText(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('lets every span slice back to its part', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 12 }), (parts) => {
        const { text, blocks } = assemble(parts);
        const expected = parts.map((part) => blockText(part.text)).filter(hasSomethingToSee);
        expect(blocks.map((block) => slice(text, block))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('blockText', () => {
  it.each([
    ['runs of white space become one space', ' a \t\r\n b\u2028c ', 'a b c'],
    ['NBSP stays, alone and in runs', 'a\u00A0b \u00A0c\u00A0', 'a\u00A0b \u00A0c\u00A0'],
    ['other Unicode spaces stay', 'a\u202Fb\u3000c', 'a\u202Fb\u3000c'],
    ['bidi marks and joiners stay', '\u200Fنمی\u200Cخواهم\u2069', '\u200Fنمی\u200Cخواهم\u2069'],
    ['marks are composed', 'cafe\u0301', 'café'],
    ['also when a control character stood between', 'cafe\u0001\u0301', 'café'],
    ['no half of a character is joined to another', '\uD83D\u0001\uDE00', '\uFFFD\uFFFD'],
  ])('%s', (_, raw, expected) => expect(blockText(raw)).toBe(expected));

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(blockText(blockText(raw))).toBe(blockText(raw));
      }),
    );
  });
});

describe('blocksAreSound', () => {
  const text = 'One\n\nTwo';
  const one: Block = { kind: 'PARAGRAPH', start: 0, end: 3 };
  const two: Block = { kind: 'PARAGRAPH', start: 5, end: 8 };
  it.each<[string, string, Block[], boolean]>([
    ['all covered', text, [one, two], true],
    ['nothing at all', '', [], true],
    ['a block of nothing', '', [{ ...one, end: 0 }], false],
    ['text that no block covers', text, [one], false],
    ['out of order', text, [two, one], false],
    ['overlapping', text, [{ ...one, end: 6 }, two], false],
    ['a gap', text, [one, { ...two, start: 6 }], false],
    ['past the end', text, [one, { ...two, end: 9 }], false],
    ['one line end between', 'One\nTwo', [one, { ...two, start: 4, end: 7 }], false],
    ['three line ends between', 'One\n\n\nTwo', [one, { ...two, end: 9 }], false],
    ['a level on a paragraph', text, [{ ...one, level: 2 }, two], false],
    ['a level on a heading', text, [{ ...one, kind: 'HEADING', level: 2 }, two], true],
    ['UTF-16 units instead of code points', '👋👋', [{ ...one, end: 4 }], false],
  ])('%s', (_, version, blocks, expected) => expect(blocksAreSound(version, blocks)).toBe(expected));
});

describe('excerptsAround', () => {
  const { text, blocks } = assemble([
    { kind: 'PARAGRAPH', text: 'The army left. “We are leaving,” he said. Nobody answered.' },
    { kind: 'PARAGRAPH', text: 'Salaries were $200 a month. Food came on top.' },
    { kind: 'PARAGRAPH', text: `${'word '.repeat(150)}needle ${'word '.repeat(150)}end.` },
  ]);
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const shown = (...words: string[]) =>
    excerptsAround(text, blocks, words.map(spanOf), { locale: 'en' }).map((e) => slice(text, e));

  it('opens the sentence and no more', () => {
    expect(shown('leaving')).toEqual(['“We are leaving,” he said.']);
    expect(shown('left. “We')).toEqual(['The army left. “We are leaving,” he said.']);
  });

  it('opens each sentence once, in order, with its block', () => {
    expect(shown('Food', 'army', 'top', 'left')).toEqual(['The army left.', 'Food came on top.']);
    expect(excerptsAround(text, blocks, [spanOf('Food')])[0]?.block).toBe(1);
  });

  it('goes on into the next block when the span does', () => {
    expect(shown('answered.\n\nSalaries')).toEqual(['Nobody answered.', 'Salaries were $200 a month.']);
  });

  it('cuts a long sentence between words', () => {
    const [window = ''] = shown('needle');
    expect(window).toMatch(/^word( word)* needle( word)* word$/);
    expect(window.length).toBeGreaterThan(380);
    expect(window.length).toBeLessThanOrEqual(400);
  });

  it('opens nothing for spans outside the text, empty ones and separators', () => {
    const outside = [
      { start: 9999, end: 10_000 },
      { start: 3, end: 3 },
      { start: blocks[0]?.end ?? 0, end: blocks[1]?.start ?? 0 },
    ];
    expect(excerptsAround(text, blocks, outside)).toEqual([]);
  });

  it('survives a language tag that can’t be read', () => {
    expect(excerptsAround(text, blocks, [spanOf('Food')], { locale: 'not a tag!' })).toHaveLength(1);
  });

  it('reads no more of a paragraph of megabytes than stands around the span', () => {
    const long = assemble([{ kind: 'PARAGRAPH', text: 'word '.repeat(300_000) }]);
    const [window] = excerptsAround(long.text, long.blocks, [{ start: 700_000, end: 700_004 }]);
    expect(window).toEqual({ block: 0, start: 699_805, end: 700_199 });
  });

  it('always holds the spans, inside one block each, in order, apart, and no longer than allowed', () => {
    const spans = fc.array(fc.record({ start: fc.nat(200), length: fc.nat(60) }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(anyPart, { minLength: 1, maxLength: 8 }),
        spans,
        fc.integer({ min: 1, max: 40 }),
        (parts, some, limit) => {
          const version = assemble(parts);
          const sought = some.map(({ start, length }) => ({ start, end: start + length }));
          const windows = excerptsAround(version.text, version.blocks, sought, { limit });
          const isShown = (at: number) => windows.some(({ start, end }) => start <= at && at < end);
          for (const span of sought)
            for (const block of version.blocks)
              for (let at = Math.max(span.start, block.start); at < Math.min(span.end, block.end); at++)
                expect(isShown(at)).toBe(true);
          for (const [i, window] of windows.entries()) {
            const block = version.blocks[window.block];
            expect(window.start).toBeGreaterThanOrEqual(block?.start ?? Number.NaN);
            expect(window.end).toBeLessThanOrEqual(block?.end ?? Number.NaN);
            expect(window.start).toBeGreaterThan(windows[i - 1]?.end ?? -1);
          }
          for (const span of sought) {
            for (const { start, end } of excerptsAround(version.text, version.blocks, [span], { limit }))
              expect(end - start).toBeLessThanOrEqual(
                Math.max(limit, Math.min(end, span.end) - Math.max(start, span.start)),
              );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('separates blocks by what a block can’t hold', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      expect(blockText(raw)).not.toContain(BLOCK_SEPARATOR[0]);
    }),
  );
  expect(codePointLength(BLOCK_SEPARATOR)).toBe(2);
});
