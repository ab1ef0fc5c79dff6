import { thisTab } from '@/components/form/this-tab';
import { whosePage } from '@/components/form/whose-page';
import { readAt } from './store';

/** What lies at a place. */
export type Stored = { at: number; value: unknown };

const prefix = 'draft:';

/** Between the key of a form and the tab that keeps its words apart. */
const APART = '~';

/** Milliseconds after which a draft is forgotten: two weeks. */
const keptFor = 14 * 86_400_000;

/** Whether a place is a draft's, whoever's. */
export const isDrafts = (place: string): boolean => place.startsWith(prefix);

/** Where what this person keeps under a key lies; with an empty one, what all of them begin with. */
export const placeFor = (personId: string, key: string): string => `${prefix}${personId}:${key}`;

/** The same for this page's person; null until it is known whose page this is. */
export function placeOf(key: string): string | null {
  const { drawnFor } = whosePage.get();
  return drawnFor ? placeFor(drawnFor.id, key) : null;
}

/** Where this tab keeps the words of a form once another tab has written its own at the form's place. */
export const apart = (place: string): string => place + APART + thisTab();

/** The place without the tab that keeps it apart: the form's. */
export const formsPlace = (place: string): string => place.split(APART)[0] ?? place;

/** Which of the two this tab's form reads. */
export const hereOf = (place: string): string => (readAt(apart(place)) === null ? place : apart(place));

/** A broken or old draft is as good as none. */
export function parsed(content: string | null, now: number): Stored | null {
  try {
    const kept = JSON.parse(content ?? 'null') as Stored | null;
    return kept && now - kept.at < keptFor ? kept : null;
  } catch {
    return null;
  }
}
