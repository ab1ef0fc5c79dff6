/** What a page is walked through by, in the order in which it stands there. */
const parts = '[data-part]';

/** The part that a step by a key last led to: what has no focus of its own is found again by it. */
let last: HTMLElement | null = null;

/** Puts the focus on the next part of the page, or the one before; at either end it stays. */
export function stepTo(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(parts)].filter((it) => it.offsetParent !== null);
  const at = placeIn(all);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  if (!next) return;
  last = next;
  enterPart(next);
}

/** The part that holds the focus; else the last one before it. */
function placeIn(all: readonly HTMLElement[]): number {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return last ? all.indexOf(last) : -1;
  const within = all.findIndex((it) => it === activeElement || it.contains(activeElement));
  if (within >= 0) return within;
  return all.findLastIndex(
    (it) => (it.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

/** A part takes the focus itself, or, where it is a row, by its first link; a row without one by its words. */
function enterPart(part: HTMLElement): void {
  const target = part.dataset.part === 'row' ? wayInto(part) : part;
  target?.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'nearest' });
}

const wayInto = (row: HTMLElement): HTMLElement | null =>
  row.querySelector<HTMLElement>('a[href]') ?? row.querySelector<HTMLElement>('[tabindex]');

/** Opens the row that holds the focus. */
export const openRow = (): void =>
  document.activeElement?.closest('[data-part="row"]')?.querySelector<HTMLElement>('a[href]')?.click();
