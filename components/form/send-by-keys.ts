import type { KeyboardEvent } from 'react';

/** For a form's `onKeyDown`: Ctrl+Enter, or Cmd+Enter, sends it from wherever in it somebody writes. */
export function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/**
 * Whether a press in what no form holds means to send it. A key that is still held down from what led here does not: what
 * can't be taken back is never sent unseen.
 */
export function isSendPress(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return false;
  if (event.defaultPrevented || event.nativeEvent.isComposing) return false;
  event.preventDefault();
  return true;
}

/** For the button that it presses. */
export const sendKeys = { 'aria-keyshortcuts': 'Control+Enter Meta+Enter' } as const;
