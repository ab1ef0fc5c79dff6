import type { Block } from '@/lib/domain/article';
import type { CodePointIndex } from '@/lib/domain/text/offsets';
import type { Direction, Span } from '@/lib/domain/text/text';
import { codePointLength, trimSpan } from '@/lib/domain/text/text';

/** An article as the caret walks through it. All offsets are code points of the whole text. */
export type Walk = {
  index: CodePointIndex;
  blocks: readonly Block[];
  language: string;
  direction: Direction;
};

export type Motion = 'character' | 'word' | 'edge' | 'block' | 'text';

/**
 * Where the caret comes to stand. `character` steps over one grapheme cluster, `word` to the end of a word forward and to its
 * start backward, `edge` to the end of the block, `block` to the next one, `text` to the end of the article. What lies between
 * two blocks is never stood in.
 */
export function step(walk: Walk, offset: number, motion: Motion, forward: boolean): number {
  const at = blockAt(walk, offset);
  const block = walk.blocks[at];
  if (!block) return 0;
  if (motion === 'text') return forward ? (walk.blocks.at(-1)?.end ?? 0) : 0;
  if (motion === 'edge') return forward ? block.end : block.start;
  const next = walk.blocks[at + (forward ? 1 : -1)];
  if (motion === 'block')
    return forward ? (next?.start ?? block.end) : offset > block.start ? block.start : (next?.start ?? 0);
  const stop = stopIn(walk, block, offset, motion, forward);
  if (stop !== null) return stop;
  if (!next) return offset;
  if (motion === 'character') return forward ? next.start : next.end;
  return (
    stopIn(walk, next, forward ? next.start : next.end, motion, forward) ?? (forward ? next.start : next.end)
  );
}

/** The sentence around an offset, without the space after it. */
export function sentenceAt(walk: Walk, offset: number): Span | null {
  const block = walk.blocks[blockAt(walk, offset)];
  if (!block) return null;
  const sentences = sentencesIn(walk, block);
  return sentences.find(({ end }) => offset < end) ?? sentences.at(-1) ?? null;
}

/** The sentences of a block (Unicode UAX #29, in the article's language), without white space around them. */
export function sentencesIn({ index, language }: Pick<Walk, 'index' | 'language'>, block: Block): Span[] {
  const words = index.slice(block.start, block.end);
  return pieces(words, block.start, language, 'sentence').flatMap(({ start, end }) => {
    const trimmed = trimSpan(index.slice(start, end), 0, end - start);
    return trimmed.start < trimmed.end ? [{ start: start + trimmed.start, end: start + trimmed.end }] : [];
  });
}

/** The number of the block that an offset stands in or before. */
export function blockAt({ blocks }: Pick<Walk, 'blocks'>, offset: number): number {
  const at = blocks.findIndex((block) => offset <= block.end);
  return at < 0 ? blocks.length - 1 : at;
}

/** The next stop inside the block, or null when the offset stands at its edge. */
function stopIn(walk: Walk, block: Block, offset: number, motion: 'character' | 'word', forward: boolean) {
  const words = walk.index.slice(block.start, block.end);
  const granularity = motion === 'word' ? 'word' : 'grapheme';
  const stops = pieces(words, block.start, walk.language, granularity)
    .filter((piece) => motion === 'character' || piece.wordLike)
    .map((piece) => (forward ? piece.end : piece.start));
  const found = forward ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
  if (found !== undefined) return found;
  // After the last word of a block stands a full stop: its edge is a stop too.
  const edge = forward ? block.end : block.start;
  return forward ? (offset < edge ? edge : null) : offset > edge ? edge : null;
}

type Piece = Span & { wordLike: boolean };

function pieces(
  words: string,
  from: number,
  locale: string,
  granularity: 'grapheme' | 'word' | 'sentence',
): Piece[] {
  let start = from;
  return Array.from(segmenter(locale, granularity).segment(words), ({ segment, isWordLike }) => {
    const end = start + codePointLength(segment);
    const piece = { start, end, wordLike: isWordLike ?? true };
    start = end;
    return piece;
  });
}

function segmenter(locale: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity });
  } catch {
    return new Intl.Segmenter('und', { granularity });
  }
}
