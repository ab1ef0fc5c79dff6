import type { Guess } from '@/lib/domain/article/guesses';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { codePointLength, normaliseText, type Span } from '@/lib/domain/text/text';

export const blockKinds = ['HEADING', 'PARAGRAPH', 'QUOTE', 'LIST_ITEM'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What readers may see of an article: all of it, or only what stands around published passages. */
export const displays = ['FULL', 'EXCERPTS'] as const;
export type Display = (typeof displays)[number];

/** The forms in which an article's text can come in. */
export const formats = ['TEXT', 'HTML', 'MARKDOWN'] as const;
export type Format = (typeof formats)[number];

/** Why a piece of a page stayed out of the article's text. */
export const leftOutReasons = [
  'NAVIGATION',
  'RELATED',
  'COMMENTS',
  'SHARING',
  'ADVERTISING',
  'ASIDE',
  'HIDDEN',
  'FOOTER',
  'HEADER',
  'FORM',
  'OTHER',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/**
 * A piece of a page that stayed out of the article's text. `id` names it for the same bytes; `text` is its beginning, of
 * `words` words in all; `after` is the index of the block behind which it stood, `null` before the first.
 */
export type LeftOut = {
  id: string;
  reason: LeftOutReason;
  words: number;
  text: string;
  after: number | null;
};

/** A page with more pieces left out than this has the rest of them in one. */
export const MOST_LEFT_OUT = 60;

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * One block of a version: code points into its `text`, half-open. Blocks are in order, hold no line end, and stand
 * exactly `BLOCK_SEPARATOR` apart.
 */
export type Block = Span & { kind: BlockKind; level?: HeadingLevel };

/** A block before it has a place: its text may still hold any white space. `guesses`: what was guessed or left out in reading it. */
export type Part = { kind: BlockKind; level?: HeadingLevel; text: string; guesses?: Guess[] };

/** A stretch of one block that readers may see, in code points into the version's text, half-open. */
export type Excerpt = Span & { block: number };

/** The largest article that can come in, in bytes of its file or of its text as UTF-8: 2 MB. */
export const MAX_ARTICLE_BYTES = 2 * 1024 * 1024;

export const BLOCK_SEPARATOR = '\n\n';

/** How much of a block one passage opens to readers, in code points, unless the passage itself is longer. */
export const MAX_EXCERPT_LENGTH = 400;

/**
 * How far from a span, in code points, its sentences and words are looked for. The engine copies the whole text for each
 * segment that it gives out: a paragraph of 200 kB would take gigabytes.
 */
const REACH = 4 * MAX_EXCERPT_LENGTH;

/** Joins parts into a version's text and says where each stands. Parts with nothing to see are left out. */
export function assemble(parts: Part[]): { text: string; blocks: Block[] } {
  const texts: string[] = [];
  const blocks: Block[] = [];
  let start = 0;
  for (const { kind, level, text } of parts) {
    const tidy = blockText(text);
    if (!hasSomethingToSee(tidy)) continue;
    const end = start + codePointLength(tidy);
    blocks.push({ kind, ...(kind === 'HEADING' && level && { level }), start, end });
    texts.push(tidy);
    start = end + BLOCK_SEPARATOR.length;
  }
  return { text: texts.join(BLOCK_SEPARATOR), blocks };
}

/**
 * A block's text in the form in which it is stored: normalised, each run of spaces, tabs and line ends one space, none
 * at its ends, no control characters. NBSP and the other Unicode spaces, joiners and bidi marks stay. Idempotent.
 */
export function blockText(raw: string): string {
  const tidy = normaliseText(raw)
    .replace(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu, '')
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
    .replace(/^[ \uFEFF]+| $/g, '');
  // Once more: what was taken out may have stood between a letter and its mark.
  return normaliseText(tidy);
}

/** Whether a text holds anything but white space and characters that are never drawn. */
export function hasSomethingToSee(text: string): boolean {
  return /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** Whether blocks describe this text as `Block` promises: nothing uncovered, nothing twice, levels on headings alone. */
export function blocksAreSound(text: string, blocks: Block[]): boolean {
  if (text === '') return blocks.length === 0;
  const texts = text.split(BLOCK_SEPARATOR);
  if (texts.length !== blocks.length) return false;
  let start = 0;
  return blocks.every((block, i) => {
    const own = texts[i] ?? '';
    const fits = block.start === start && block.end === start + codePointLength(own);
    start = block.end + BLOCK_SEPARATOR.length;
    return fits && own !== '' && !own.includes('\n') && levelIsSound(block);
  });
}

function levelIsSound({ kind, level }: Block): boolean {
  return level === undefined || (kind === 'HEADING' && Number.isInteger(level) && level >= 1 && level <= 6);
}

/**
 * For an article shown in excerpts: the least that readers need to see around the given spans. Each span opens the
 * sentences it stands in (Unicode UAX #29, in the article's `locale`), block by block, to at most `limit` code points, cut
 * between words; a span longer than that opens itself alone. Windows that meet become one, so together they may be longer.
 * Spans outside every block open nothing. `blocks` must be sound for `text`.
 */
export function excerptsAround(
  text: string,
  blocks: Block[],
  spans: Span[],
  { locale = 'und', limit = MAX_EXCERPT_LENGTH }: { locale?: string; limit?: number } = {},
): Excerpt[] {
  const texts = text.split(BLOCK_SEPARATOR);
  return blocks.flatMap((block, index) => {
    const touching = spans.map((span) => clip(span, block)).filter(({ start, end }) => start < end);
    if (touching.length === 0) return [];
    const { slice } = indexCodePoints(texts[index] ?? '');
    const windows = touching.map((span) => {
      if (span.end - span.start >= limit) return span;
      const { start, end } = clip({ start: span.start - REACH, end: span.end + REACH }, block);
      const near = (granularity: 'sentence' | 'word') =>
        segments(slice(start - block.start, end - block.start), start, locale, granularity);
      return shortened(around(span, near('sentence')), span, limit, () => near('word'));
    });
    return joined(windows).map((window) => ({ block: index, ...window }));
  });
}

const clip = (span: Span, within: Span): Span => ({
  start: Math.max(span.start, within.start),
  end: Math.min(span.end, within.end),
});

/** The span widened to the ends of the sentences that it touches. */
function around(span: Span, sentences: Span[]): Span {
  const touched = sentences.filter(({ start, end }) => start < span.end && end > span.start);
  return {
    start: Math.min(span.start, ...touched.slice(0, 1).map(({ start }) => start)),
    end: Math.max(span.end, ...touched.slice(-1).map(({ end }) => end)),
  };
}

/** The window cut to the limit: what room the span leaves is shared between both sides, then given up to whole words. */
function shortened(window: Span, span: Span, limit: number, words: () => Span[]): Span {
  if (window.end - window.start <= limit) return window;
  const room = Math.max(0, limit - (span.end - span.start));
  const before = span.start - window.start;
  const after = window.end - span.end;
  const left = Math.min(before, Math.max(room - after, Math.floor(room / 2)));
  const start = span.start - left;
  const end = span.end + Math.min(after, room - left);
  const whole = words().filter((word) => word.start >= start && word.end <= end);
  return {
    start: Math.min(span.start, ...whole.slice(0, 1).map((word) => word.start)),
    end: Math.max(span.end, ...whole.slice(-1).map((word) => word.end)),
  };
}

/** The sentences or words of a text that starts at `offset`, without the white space around them. */
function segments(text: string, offset: number, locale: string, granularity: 'sentence' | 'word'): Span[] {
  const found: Span[] = [];
  let at = offset;
  for (const { segment } of segmenter(locale, granularity).segment(text)) {
    const start = at + codePointLength(segment) - codePointLength(segment.trimStart());
    const end = at + codePointLength(segment.trimEnd());
    if (start < end) found.push({ start, end });
    at += codePointLength(segment);
  }
  return found;
}

/** A language tag that can't be read is no reason to fail: the rules without a language are good enough. */
export function segmenter(locale: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity });
  } catch {
    return new Intl.Segmenter('und', { granularity });
  }
}

function joined(windows: Span[]): Span[] {
  const result: Span[] = [];
  for (const window of windows.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && window.start <= last.end) last.end = Math.max(last.end, window.end);
    else result.push({ ...window });
  }
  return result;
}
