/**
 * Remembers where somebody has typed or chosen something on this page. A search or filter is not counted: it is sent by its
 * address. Returns the way to end it.
 */
export function watchTyping(typed: Set<Element>): () => void {
  const note = ({ target }: Event) => {
    if (
      target instanceof Element &&
      target.closest('main, dialog, [role="dialog"]') &&
      !target.closest('search')
    )
      typed.add(target);
  };
  document.addEventListener('input', note, true);
  return () => document.removeEventListener('input', note, true);
}

/** Whether what somebody has typed or chosen still stands on the page, or a dialog is open: then nothing is drawn anew under them. */
export function isAtWork(typed: Set<Element>): boolean {
  for (const element of typed) if (!element.isConnected || isEmptied(element)) typed.delete(element);
  return typed.size > 0 || [...document.querySelectorAll(DIALOGS)].some(isNoWord);
}

const DIALOGS = '[role="dialog"], [role="alertdialog"], dialog[open]';

/** A passing word is a dialog too, and stands in a region of its own: nobody works in it. */
const isNoWord = (dialog: Element): boolean => dialog.closest('[role="region"]') === null;

const isEmptied = (element: Element): boolean =>
  (element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement) &&
  !holdsSomething(element);

/** Whether something stands in a field. A form that was sent is empty again: nobody is at work in it any more. */
export const holdsSomething = ({ type, value, checked }: Held): boolean =>
  type === 'checkbox' || type === 'radio' ? checked === true : value !== '';

type Held = { type: string; value: string; checked?: boolean };
