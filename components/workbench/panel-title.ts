/** The heading of the side beside the text. */
export const TITLE = 'panel-title';

/** Puts the focus where the side begins, when what was pressed has gone. */
export const focusTitle = (): void => document.getElementById(TITLE)?.focus({ preventScroll: true });
