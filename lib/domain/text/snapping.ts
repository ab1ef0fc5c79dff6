import type { CodePointIndex } from './offsets';
import { codePointLength, type Span } from './text';

/**
 * How far to each side of an offset its cluster is looked for, in UTF-16 units: the engine copies the text that it is given for
 * each cluster, and a line may be as long as an article. No cluster that is written is half as long; of
 * two thousand flags without a blank one may be cut.
 */
const REACH = 8000;

// No language: the same text must be cut alike on every machine.
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Widens a selection so that it cuts no grapheme cluster (Unicode UAX #29): no half emoji, no letter without its mark.
 * An empty span stays as it is. @throws RangeError outside the text.
 */
export function snapToGraphemes({ text, toUtf16 }: CodePointIndex, { start, end }: Span): Span {
  if (start >= end) return { start, end };
  const from = toUtf16(start);
  const to = toUtf16(end);
  const [first] = clusterAround(text, from);
  const [, last] = clusterAround(text, to);
  return {
    start: start - codePointLength(text.slice(first, from)),
    end: end + codePointLength(text.slice(to, last)),
  };
}

/** Start and end of the cluster that the UTF-16 offset stands inside; twice the offset where it cuts none. */
function clusterAround(text: string, utf16: number): [number, number] {
  const from = startOfReach(text, utf16);
  const near = text.slice(from, endOfReach(text, utf16));
  const segment = graphemes.segment(near).containing(utf16 - from);
  if (!segment || from + segment.index === utf16) return [utf16, utf16];
  return [from + segment.index, from + segment.index + segment.segment.length];
}

/**
 * Where to begin for a cluster at an offset: its line, since nothing crosses a line end (UAX #29, GB4, GB5); of
 * a long line no more than the reach, from white space on where there is some in its first half.
 */
function startOfReach(text: string, utf16: number): number {
  const least = Math.max(0, utf16 - REACH);
  const before = text.slice(least, utf16);
  const lineStart = before.lastIndexOf('\n') + 1;
  if (lineStart > 0 || least === 0) return least + lineStart;
  return least + Math.max(0, before.slice(0, REACH / 2).search(/\s/));
}

function endOfReach(text: string, utf16: number): number {
  const most = Math.min(text.length, utf16 + REACH);
  const lineEnd = text.slice(utf16, most).indexOf('\n');
  return lineEnd < 0 ? most : utf16 + lineEnd;
}
