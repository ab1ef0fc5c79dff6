import type { WorkbenchView } from '@/components/workbench/view';
import type { ArticleView } from '@/lib/schemas/article';

/** The heading of the side beside the text. */
export const TITLE = 'panel-title';

/** Puts the focus where the side begins, when what was pressed has gone. */
export const focusTitle = (): void => document.getElementById(TITLE)?.focus({ preventScroll: true });

/** What the side is called for what it shows. */
export function titleOf(view: WorkbenchView, { marks }: ArticleView): string {
  const titles: Record<Exclude<WorkbenchView['mode'], 'list'>, string> = {
    claim: 'Claim',
    several: 'Claims that overlap here',
    sentences: 'Select by sentence',
    waiting: 'Passages that changed',
    new: 'New claim',
    repeat: 'Link to an existing claim',
  };
  if (view.mode !== 'list') return titles[view.mode];
  const count = new Set(marks.map((mark) => mark.claimId)).size;
  return count === 0 ? 'Claims' : count === 1 ? '1 claim in this article' : `${count} claims in this article`;
}
