import type { Passage } from '@/lib/domain/passage/anchoring';
import type { Span } from '@/lib/domain/text/text';
import type { ClaimView } from '@/lib/schemas/claim/view';

/** What stands beside the text. `form` tells one form from the next: its passage can be made longer, and it stays the same. */
export type WorkbenchView =
  /** With the claim that was submitted just now, so that its author can take it back. */
  | { mode: 'list'; submitted?: ClaimView }
  /**
   * `saved`: it was written just now, not chosen. `refused`: why it could not be submitted then. `moved`: it stands on
   * another step of its way than the panel showed, with other buttons.
   */
  | { mode: 'claim'; claimId: string; saved?: boolean; refused?: string | null; moved?: boolean }
  /** Claims that overlap where the text was pressed. */
  | { mode: 'several'; claimIds: string[] }
  | { mode: 'sentences' }
  /** Passages that did not come along to the newest text. */
  | { mode: 'waiting' }
  | { mode: 'new'; passage: Passage; form: number }
  /** A claim that exists stands in this passage too: the one given, or one to be found. */
  | { mode: 'repeat'; passage: Passage; form: number; claimId: string | null };

/** As it stands in the address, so that a reload and a link lead to the same view. */
export function addressOf(articleId: string, view: WorkbenchView): string {
  const here = `/desk/articles/${articleId}`;
  if (view.mode === 'claim') return `${here}?claim=${encodeURIComponent(view.claimId)}`;
  if (view.mode === 'waiting') return `${here}?waiting=1`;
  if (view.mode === 'new') return `${here}?new=${view.passage.start}-${view.passage.end}`;
  return here;
}

/** The span in `?new=120-180`, or null for anything else. */
export function spanInAddress(words: string | undefined): Span | null {
  const [, start, end] = /^(\d{1,8})-(\d{1,8})$/.exec(words ?? '') ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : null;
}
