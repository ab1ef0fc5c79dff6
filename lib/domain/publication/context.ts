import { type Block, type Display, excerptsAround, segmenter } from '@/lib/domain/article';
import { codePointLength, type Span, sliceCodePoints } from '@/lib/domain/text/text';

/** How much of the text around a passage a claim page shows on each side, in code points. */
export const MAX_CONTEXT = 280;

/** How far behind the cut an edge is looked for, in UTF-16 units: the engine copies the whole text for each that it finds. */
const WITHIN = 2000;

/** A passage in the text of an article. */
export type Standing = {
  article: { language: string; display: Display };
  version: { text: string; blocks: Block[] };
  passage: Span;
};

/**
 * The text directly before and after a passage: of its own blocks, `MAX_CONTEXT` code points at most on each side, cut
 * between sentences, or between words where one sentence is longer. Of an article that is shown in excerpts, no more
 * than the sentences that the passage stands in.
 */
export function contextOf(where: Standing): { before: string; after: string } {
  const { article, version, passage } = where;
  const open = opened(where);
  const before = sliceCodePoints(version.text, Math.min(open.start, passage.start), passage.start);
  const after = sliceCodePoints(version.text, passage.end, Math.max(open.end, passage.end));
  return { before: lastOf(before, article.language), after: firstOf(after, article.language) };
}

/** From where to where readers may read on: the blocks of the passage, or the excerpts that it opens. */
function opened({ article, version, passage }: Standing): Span {
  const blocks: Span[] =
    article.display === 'FULL'
      ? version.blocks.filter((block) => touches(block, passage))
      : excerptsAround(version.text, version.blocks, [passage], { locale: article.language });
  return { start: blocks.at(0)?.start ?? passage.start, end: blocks.at(-1)?.end ?? passage.end };
}

const touches = (block: Block, span: Span) => block.start < span.end && span.start < block.end;

/** The end of a text that is too long, from the start of a sentence or, failing that, of a word. */
function lastOf(text: string, locale: string): string {
  const tooMuch = codePointLength(text) - MAX_CONTEXT;
  if (tooMuch <= 0) return text;
  const least = sliceCodePoints(text, 0, tooMuch).length;
  const from = Math.max(0, least - WITHIN);
  const cut = edges(text.slice(from), locale).map((starts) =>
    starts.find((at) => at >= least - from && at < text.length - from),
  );
  return text.slice(from + (cut.find((at) => at !== undefined) ?? least - from));
}

/** The beginning of a text that is too long, up to the end of a sentence or, failing that, of a word. */
function firstOf(text: string, locale: string): string {
  if (codePointLength(text) <= MAX_CONTEXT) return text;
  const most = sliceCodePoints(text, 0, MAX_CONTEXT).length;
  const cut = edges(text.slice(0, most + WITHIN), locale).map((starts) =>
    starts.findLast((at) => at <= most && at > 0),
  );
  return text.slice(0, cut.find((at) => at !== undefined) ?? most).trimEnd();
}

/** Where sentences start, and where words or what stands between them start, as UTF-16 offsets. */
const edges = (text: string, locale: string): number[][] =>
  (['sentence', 'word'] as const).map((granularity) =>
    Array.from(segmenter(locale, granularity).segment(text), ({ index }) => index),
  );
