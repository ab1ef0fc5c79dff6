/*
 * Where drafts lie: in this browser's storage, and where that is closed or full, in the memory of this page. Then a form that
 * is parked comes back all the same, and only a reload loses it.
 */

const unstored = new Map<string, string>();

/** What lies at a place, or null. */
export const readAt = (place: string): string | null =>
  unstored.get(place) ?? tried(() => localStorage.getItem(place)) ?? null;

/** Lays something at a place. */
export function writeAt(place: string, content: string): void {
  const stored = tried(() => {
    localStorage.setItem(place, content);
    return true;
  });
  if (stored) unstored.delete(place);
  else unstored.set(place, content);
}

/** Takes away what lies at a place. */
export function clearAt(place: string): void {
  unstored.delete(place);
  tried(() => localStorage.removeItem(place));
}

/** Every place at which something lies, whatever put it there. */
export const places = (): string[] => [
  ...new Set([...(tried(() => Object.keys(localStorage)) ?? []), ...unstored.keys()]),
];

/** Whether this browser could store nothing the last time: then what is kept goes with the page. */
export const isUnstored = (): boolean => unstored.size > 0;

/** Null where storage is closed or full. */
function tried<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
