import type { Block } from '@/lib/domain/article';
import { type Located, locate, type Passage } from '@/lib/domain/passage/anchoring';
import { codePointLength, type Span } from '@/lib/domain/text/text';

/** Code points of the longest excerpt. */
export const LONGEST_EXCERPT = 5000;

/** Where an excerpt stands in the text of a capture, and what stands around it. */
export type Anchor = Span & { captureId: string; prefix: string; suffix: string };

/** How an excerpt stands in the text of another capture: where it is now, if it is anywhere, and what is written there. */
export type Standing = { state: Located['state']; span: Span | null; exact: string | null };

/** Looks for an excerpt in the text of a capture: where it was marked it stands, elsewhere it is located. */
export function standingIn(capture: { id: string; text: string }, exact: string, anchor: Anchor): Standing {
  const { captureId, start, end, prefix, suffix } = anchor;
  if (captureId === capture.id) return { state: 'EXACT', span: { start, end }, exact };
  const passage: Passage = { start, end, exact, prefix, suffix };
  const found = locate(capture.text, passage);
  if (found.state === 'LOST') return { state: 'LOST', span: null, exact: null };
  return {
    state: found.state,
    span: found.span,
    exact: found.state === 'ALTERED' ? found.exact : exact,
  };
}

/** A text as blocks where its reader made none: each line that isn’t empty is one. */
export function lineBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + codePointLength(line);
    if (line.trim() !== '') blocks.push({ kind: 'PARAGRAPH', start, end });
    start = end + 1;
  }
  return blocks;
}
