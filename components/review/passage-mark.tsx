import type { MouseEventHandler, ReactNode } from 'react';

export type PassageMarkProps = {
  /** How many claims stand on this stretch of text; drawn as a thin, double or thick line, and as a figure from two on. */
  count: number;
  /** Where a press leads: the claim, or a list of them. Without it the stretch is a plain mark. */
  href?: string;
  /** Where a page shows the claim without leaving. */
  onClick?: MouseEventHandler<HTMLAnchorElement>;
  selected?: boolean;
  /** `altered` waits for a person (dashed); `draft` is the selection being made into a claim (dotted). */
  state?: 'found' | 'altered' | 'draft';
  /** Shows the figure; set it on the last stretch of a passage only, so that it does not repeat. */
  last?: boolean;
  children: ReactNode;
};

/** A stretch of article text that carries claims. Its text is exactly its children: the figure is drawn, never in the DOM. */
export function PassageMark(props: PassageMarkProps) {
  const { count, href, onClick, selected, state = 'found', last, children } = props;
  const look = {
    className: 'passage',
    'data-count': Math.min(count, 3),
    'data-label': last && count > 1 ? count : undefined,
    'data-selected': selected || undefined,
    'data-state': state,
  };
  if (!href) return <mark {...look}>{children}</mark>;
  // Dragging a link would move it; here it selects the words.
  return (
    <a {...look} href={href} onClick={onClick} draggable={false} aria-current={selected || undefined}>
      {children}
    </a>
  );
}
