import { isStillTheirs, whosePage } from './whose-page';

/*
 * What somebody is typing, kept on this device until it is saved: a reload, a crash or a closed tab loses nothing. It is
 * kept for the person whom the page was drawn for; whoever else signs in at this browser is never shown it.
 */

type Kept = { at: number; value: unknown };

const prefix = 'draft:';

/** Where a draft of this page's person is kept; null until it is known whose page this is. */
function placeOf(key: string): string | null {
  const { drawnFor } = whosePage.get();
  return drawnFor ? `${prefix}${drawnFor.id}:${key}` : null;
}

/** Milliseconds after which a draft is forgotten: two weeks. */
const keptFor = 14 * 86_400_000;

/** Milliseconds of quiet before what is typed is written down. */
const pause = 250;

/** Whose drafts may be shown now: nobody's while the session is unknown or somebody else's. For `useSyncExternalStore`. */
export const draftOwner = {
  get: (): string | null => (isStillTheirs(whosePage.get()) ? (whosePage.get().drawnFor?.id ?? null) : null),
  subscribe: whosePage.subscribe,
};

/** Writes down what waited for the page's person to be known, and forgets what anybody left here long ago. */
export function tidyDrafts(now: number): void {
  flushDrafts();
  try {
    for (const place of Object.keys(localStorage))
      if (place.startsWith(prefix) && !readPlace(place, now)) localStorage.removeItem(place);
  } catch {
    // Storage is closed: nothing was kept.
  }
}

const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; write: () => void }>();

/** What was kept under the key, or null. A broken or old draft is as good as none; `tidyDrafts` takes it away. */
export function readDraft(key: string, now: number): unknown {
  const place = placeOf(key);
  try {
    return place && (readPlace(place, now)?.value ?? null);
  } catch {
    return null;
  }
}

/** @throws where storage is closed */
function readPlace(place: string, now: number): Kept | null {
  const stored = localStorage.getItem(place);
  try {
    const kept = JSON.parse(stored ?? 'null') as Kept | null;
    return kept && now - kept.at < keptFor ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a value after a pause in typing; `flushDrafts` does it at once. Silent where storage is closed or full. */
export function keepDraft(key: string, value: unknown, now: number): void {
  clearTimeout(waiting.get(key)?.timer);
  const write = () => {
    const place = placeOf(key);
    if (!place) return;
    waiting.delete(key);
    try {
      localStorage.setItem(place, JSON.stringify({ at: now, value } satisfies Kept));
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
  const place = placeOf(key);
  try {
    if (place) localStorage.removeItem(place);
  } catch {
    // Storage is closed: nothing was kept.
  }
}

export type KeptDraft = { key: string; at: number; value: unknown };

/** Everything that is kept here for this page's person, the last first; nothing while somebody else is signed in. */
export function keptDrafts(now: number): KeptDraft[] {
  const owner = draftOwner.get();
  if (owner === null) return [];
  flushDrafts();
  const start = `${prefix}${owner}:`;
  try {
    return Object.keys(localStorage)
      .filter((place) => place.startsWith(start))
      .flatMap((place) => {
        const kept = readPlace(place, now);
        return kept ? [{ ...kept, key: place.slice(start.length) }] : [];
      })
      .sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

/** Keeps under another key what is kept under one. False, and nothing is changed, where the other key holds a draft. */
export function moveDraft(from: string, to: string, now: number): boolean {
  flushDrafts();
  if (readDraft(to, now) !== null) return false;
  const value = readDraft(from, now);
  if (value === null) return true;
  keepDraft(to, value, now);
  flushDrafts();
  forgetDraft(from);
  return true;
}

/** Writes down whatever still waits; call it when the page goes away. */
export function flushDrafts(): void {
  for (const { timer, write } of [...waiting.values()]) {
    clearTimeout(timer);
    write();
  }
}
