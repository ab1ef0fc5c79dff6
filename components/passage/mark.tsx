import type { KeyboardEvent, ReactNode } from 'react';

export type PassageMarkProps = {
  /** How many claims stand on this stretch of text; drawn as a thin, double or thick line, and as a figure from two on. */
  count: number;
  /** Where a press leads: the claim, or a list of them. Without it, and without `onPress`, the stretch is a plain mark. */
  href?: string;
  /**
   * What a press does, where the words must also be selectable: browsers start no selection inside a link or a button, so
   * that it stays a mark that is pressed.
   */
  onPress?: () => void;
  selected?: boolean;
  /** `altered` waits for a person (dashed); `draft` is the selection being made into a claim (dotted). */
  state?: 'found' | 'altered' | 'draft';
  /** Shows the figure; set it on the last stretch of a passage only, so that it does not repeat. */
  last?: boolean;
  children: ReactNode;
};

/** A stretch of article text that carries claims. Its text is exactly its children: the figure is drawn, never in the DOM. */
export function PassageMark(props: PassageMarkProps) {
  const { count, href, onPress, selected, state = 'found', last, children } = props;
  const look = {
    className: 'passage',
    'data-count': Math.min(count, 3),
    'data-label': last && count > 1 ? count : undefined,
    'data-selected': selected || undefined,
    'data-state': state,
  };
  if (onPress) {
    const pressable = pressableBy(onPress, selected ?? false);
    return (
      <mark {...look} {...pressable}>
        {children}
      </mark>
    );
  }
  if (!href) return <mark {...look}>{children}</mark>;
  return (
    <a {...look} href={href} aria-current={selected || undefined}>
      {children}
    </a>
  );
}

/** A press that ends a selection is none: the words were meant, not what stands on them. */
const pressableBy = (press: () => void, selected: boolean) => ({
  role: 'button',
  tabIndex: 0,
  'aria-pressed': selected,
  onClick: () => {
    if (document.getSelection()?.isCollapsed !== false) press();
  },
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    press();
  },
});
