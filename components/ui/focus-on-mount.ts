/** A ref for what replaces the thing that had focus: a form's heading after its button, the button after its form. */
export const focusOnMount = (node: HTMLElement | null): void => node?.focus();
