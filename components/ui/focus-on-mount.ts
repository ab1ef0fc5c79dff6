/** A ref for what replaces the thing that had focus: a form's heading after its button, the button after its form. */
export const focusOnMount = (node: HTMLElement | null): void => node?.focus();

/** A ref for the button that a form was opened from, once the form has closed: it has the focus again, and nothing moves. */
export const focusBack = (node: HTMLElement | null): void => node?.focus({ preventScroll: true });

/** A ref for what a press opens: its first field has the focus, and as much of it as fits is brought into sight. */
export const enterOnMount = (node: HTMLElement | null): void => {
  if (node) enter(node, node.querySelector<HTMLElement>(fields));
};

/** For what goes with the press on it, where nothing takes its place: Tab goes on from the page, not from the browser. */
export const focusPage = (): void => document.getElementById('main')?.focus({ preventScroll: true });

/** Puts the focus on a control and brings what it stands in into sight, the control above all. */
export function enter(node: HTMLElement, control: HTMLElement | null): void {
  control?.focus({ preventScroll: true });
  node.scrollIntoView({ block: 'nearest' });
  control?.scrollIntoView({ block: 'nearest' });
}

/** What can be filled in: of a group of radios the chosen one, since Tab would lead there too. */
const fields = ':is(input:not([type="hidden"], [type="radio"]:not(:checked)), select, textarea):enabled';
