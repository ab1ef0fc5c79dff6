import { assertWithin, isPair } from './text';

/** Conversions for many offsets of one text. Each costs O(log p), p being the number of surrogate pairs. */
export type CodePointIndex = {
  readonly text: string;
  /** In code points. */
  readonly length: number;
  /** As `toCodePointOffset`. */
  toCodePoint(utf16: number): number;
  /** As `toUtf16Offset`. */
  toUtf16(codePoint: number): number;
  /** As `sliceCodePoints`. */
  slice(start: number, end: number): string;
};

/**
 * Reads the text once and remembers where its surrogate pairs stand: four bytes for each, nothing for a text without any,
 * where both offsets are the same number.
 */
export function indexCodePoints(text: string): CodePointIndex {
  const pairs = pairOffsets(text);
  const length = text.length - pairs.length;
  const clampToUtf16 = (offset: number) => {
    const codePoint = Math.min(Math.max(0, offset), length);
    // The i-th pair stands at UTF-16 offset pairs[i], which is code point pairs[i] - i.
    return codePoint + countWhile(pairs, (at, i) => at - i < codePoint);
  };
  return {
    text,
    length,
    toCodePoint(utf16) {
      assertWithin(utf16, text.length);
      const before = countWhile(pairs, (at) => at < utf16 - 1);
      return (pairs[before] === utf16 - 1 ? utf16 - 1 : utf16) - before;
    },
    toUtf16(codePoint) {
      assertWithin(codePoint, length);
      return clampToUtf16(codePoint);
    },
    slice: (start, end) => text.slice(clampToUtf16(start), clampToUtf16(end)),
  };
}

function pairOffsets(text: string): Uint32Array {
  if (!/[\uD800-\uDBFF]/.test(text)) return new Uint32Array();
  const offsets: number[] = [];
  for (let i = 0; i < text.length - 1; i++) if (isPair(text, i)) offsets.push(i++);
  return Uint32Array.from(offsets);
}

/** How many of the first entries pass; the test must hold for a run at the start and for nothing after it. */
function countWhile(entries: Uint32Array, test: (entry: number, i: number) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(entries[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
