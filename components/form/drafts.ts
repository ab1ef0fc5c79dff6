/** What somebody is typing, kept on this device until it is saved: a reload, a crash or a closed tab loses nothing. */

type Kept = { at: number; value: unknown };

const prefix = 'draft:';

/** Milliseconds after which a draft is forgotten: two weeks. */
const keptFor = 14 * 86_400_000;

/** Milliseconds of quiet before what is typed is written down. */
const pause = 250;

const ownerKey = 'draft-owner';

let owner: string | null = null;
const listeners = new Set<() => void>();

/** Whose drafts these are, as far as this page knows; null until the session was read. For `useSyncExternalStore`. */
export const draftOwner = {
  get: (): string | null => owner,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Makes this device's drafts one person's: what somebody else left unsaved here is forgotten before anybody reads it. */
export function ownDrafts(person: string): void {
  if (owner === person) return;
  try {
    if (localStorage.getItem(ownerKey) !== person) {
      for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
      localStorage.setItem(ownerKey, person);
    }
  } catch {
    // Storage is closed: nothing was kept.
  }
  owner = person;
  for (const listener of listeners) listener();
}

const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; write: () => void }>();

/** What was kept under the key, or null. A broken or old draft is thrown away. */
export function readDraft(key: string, now: number): unknown {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Kept | null;
    if (kept && now - kept.at < keptFor) return kept.value;
    localStorage.removeItem(prefix + key);
  } catch {
    // Storage is closed, or holds something else: there is no draft.
  }
  return null;
}

/** Keeps a value after a pause in typing; `flushDrafts` does it at once. Silent where storage is closed or full. */
export function keepDraft(key: string, value: unknown, now: number): void {
  clearTimeout(waiting.get(key)?.timer);
  const write = () => {
    waiting.delete(key);
    try {
      localStorage.setItem(prefix + key, JSON.stringify({ at: now, value } satisfies Kept));
    } catch {
      // Nothing to do: the page still holds what was typed.
    }
  };
  waiting.set(key, { timer: setTimeout(write, pause), write });
}

/** Forgets a draft: it was saved, or its writer threw it away. */
export function forgetDraft(key: string): void {
  clearTimeout(waiting.get(key)?.timer);
  waiting.delete(key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Storage is closed: nothing was kept.
  }
}

/** Writes down whatever still waits; call it when the page goes away. */
export function flushDrafts(): void {
  for (const { timer, write } of [...waiting.values()]) {
    clearTimeout(timer);
    write();
  }
}
