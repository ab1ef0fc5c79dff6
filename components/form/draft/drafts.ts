import { thisTab } from '@/components/form/this-tab';
import { isStillTheirs, whosePage } from '@/components/form/whose-page';
import { apart, hereOf, isDrafts, parsed, placeOf, type Stored } from './places';
import { clearAt, places, readAt, writeAt } from './store';

/*
 * What somebody is typing, kept on this device until it is saved: a reload, a crash or a closed tab loses nothing. It is
 * kept for the person whom the page was drawn for; whoever else signs in at this browser is never shown it. Where two tabs
 * write the same form, the second keeps its words beside those of the first.
 */

/** Milliseconds of quiet before what is typed is written down. */
const pause = 250;

/** What this page last read or wrote at a place: anything else there is another tab's. */
const seen = new Map<string, string>();

/** Where this page itself wrote. */
const written = new Set<string>();

/** Whose drafts may be shown now: nobody's while the session is unknown or somebody else's. For `useSyncExternalStore`. */
export const draftOwner = {
  get: (): string | null => (isStillTheirs(whosePage.get()) ? (whosePage.get().drawnFor?.id ?? null) : null),
  subscribe: whosePage.subscribe,
};

/** Writes down what waited for the page's person to be known, and forgets what anybody left here long ago. */
export function tidyDrafts(now: number): void {
  thisTab();
  flushDrafts();
  for (const place of places()) if (isDrafts(place) && !parsed(readAt(place), now)) clearAt(place);
}

const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; write: () => void }>();

/** What is kept under the key, or null, for a form that goes on with it: what it writes from then on takes its place. */
export function readDraft(key: string, now: number): unknown {
  const [here, content] = lying(key);
  if (content !== null) seen.set(here, content);
  return parsed(content, now)?.value ?? null;
}

/** When what is kept under the key was last typed in, or null. */
export const draftTime = (key: string, now: number): number | null => parsed(lying(key)[1], now)?.at ?? null;

/** Whether something is kept under the key. */
export const hasDraft = (key: string, now: number): boolean => parsed(lying(key)[1], now) !== null;

/** Whether what is kept under the key was written since this page was loaded. */
export const isOfThisVisit = (key: string): boolean => written.has(lying(key)[0]);

function lying(key: string): [place: string, content: string | null] {
  waiting.get(key)?.write();
  const place = placeOf(key);
  if (place === null) return ['', null];
  const here = hereOf(place);
  return [here, readAt(here)];
}

/** Keeps a value after a pause in typing; `flushDrafts` does it at once. */
export function keepDraft(key: string, value: unknown, now: number): void {
  clearTimeout(waiting.get(key)?.timer);
  const write = () => {
    clearTimeout(waiting.get(key)?.timer);
    const place = placeOf(key);
    if (!place) return;
    waiting.delete(key);
    const lies = readAt(place);
    const here = lies === null || lies === seen.get(place) ? hereOf(place) : apart(place);
    const content = JSON.stringify({ at: now, value } satisfies Stored);
    writeAt(here, content);
    seen.set(here, content);
    written.add(here);
  };
  waiting.set(key, { timer: setTimeout(write, pause), write });
}

/** Forgets what this tab keeps under the key: it was saved, or its writer threw it away. Another tab's words stay. */
export function forgetDraft(key: string): void {
  clearTimeout(waiting.get(key)?.timer);
  waiting.delete(key);
  const place = placeOf(key);
  if (!place) return;
  clearAt(apart(place));
  if (readAt(place) === seen.get(place)) clearAt(place);
}

/** Keeps under another key what is kept under one. False, and nothing is changed, where the other key holds a draft. */
export function moveDraft(from: string, to: string, now: number): boolean {
  flushDrafts();
  if (hasDraft(to, now)) return false;
  const value = readDraft(from, now);
  if (value === null) return true;
  keepDraft(to, value, now);
  flushDrafts();
  forgetDraft(from);
  return true;
}

/** Writes down whatever still waits; call it when the page goes away. */
export function flushDrafts(): void {
  for (const { write } of [...waiting.values()]) write();
}
