/** What a key of a page does. Keys are named as `KeyboardEvent.key` has them: `j`, `?`, `1`. */
export type KeyAct = {
  keys: readonly string[];
  /** What it does, for the list of keys: "The next part". */
  does: string;
  run: () => void;
};

/** The part of a `KeyboardEvent` that decides. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented' | 'repeat'
> & { target: unknown };

/**
 * The act that a press is meant for; null while somebody writes, while a dialog or a menu has the page, and for keys that are
 * held with another. A key that is held down repeats a step and nothing else.
 */
export function actOf(press: Press, acts: readonly KeyAct[]): KeyAct | null {
  const held = press.ctrlKey || press.metaKey || press.altKey;
  if (held || press.isComposing || press.defaultPrevented || isTaken(press.target)) return null;
  const act = acts.find(({ keys }) => keys.includes(press.key)) ?? null;
  return press.repeat && !steps.includes(press.key) ? null : act;
}

/** Keys that go on while they are held down. */
const steps: readonly string[] = ['j', 'k', 'n', 'p'];

/** Where a letter is a letter: fields, lists that are searched by typing, and whatever lies over the page. */
const taken = [
  'input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])',
  ...['textarea', 'select', '[contenteditable]:not([contenteditable="false"])'],
  ...['[role="combobox"]', '[role="listbox"]', '[role="menu"]', '[role="application"]', '[role="dialog"]'],
].join(', ');

const isTaken = (target: unknown): boolean =>
  typeof Element !== 'undefined' && target instanceof Element && target.closest(taken) !== null;

/** A key as it stands on the keyboard: letters in upper case. */
export const keyLabel = (key: string): string => (/^[a-z]$/.test(key) ? key.toUpperCase() : key);
