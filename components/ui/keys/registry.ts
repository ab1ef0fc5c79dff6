import { actOf, type KeyAct } from './acts';

/*
 * The keys of the page that is open. Whatever part of it has keys adds them while it is drawn; one listener hears them all, and
 * one list shows them. Whoever has no use for single keys turns them off, on this device (WCAG 2.1.4).
 */

const OFF = 'single-keys';

let groups: readonly { title: string; acts: readonly KeyAct[] }[] = [];
let off: boolean | null = null;
const listeners = new Set<() => void>();

/** The acts of the page in the order of its parts, for `useSyncExternalStore`. */
export const keysOfPage = {
  get: () => groups,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Adds the keys of a part of the page. @returns what takes them away again */
export function addKeys(title: string, acts: readonly KeyAct[]): () => void {
  const group = { title, acts };
  if (groups.length === 0) document.addEventListener('keydown', hear);
  tell([...groups, group]);
  return () => {
    tell(groups.filter((other) => other !== group));
    if (groups.length === 0) document.removeEventListener('keydown', hear);
  };
}

/** Whether single keys are off on this device. */
export function areKeysOff(): boolean {
  off ??= stored();
  return off;
}

export function turnKeys(on: boolean): void {
  off = !on;
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'off');
  } catch {
    // Storage is closed: it holds for this page.
  }
  tell([...groups]);
}

function stored(): boolean {
  try {
    return localStorage.getItem(OFF) === 'off';
  } catch {
    return false;
  }
}

function tell(next: typeof groups): void {
  groups = next;
  for (const listener of [...listeners]) listener();
}

function hear(event: KeyboardEvent): void {
  if (areKeysOff()) return;
  const act = actOf(
    event,
    groups.flatMap(({ acts }) => acts),
  );
  if (!act) return;
  event.preventDefault();
  act.run();
}
