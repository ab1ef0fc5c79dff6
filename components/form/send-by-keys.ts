import type { KeyboardEvent } from 'react';

/** For a form's `onKeyDown`: Ctrl+Enter, or Cmd+Enter, sends it from wherever in it somebody writes. */
export function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** For the button that it presses. */
export const sendKeys = { 'aria-keyshortcuts': 'Control+Enter Meta+Enter' } as const;
