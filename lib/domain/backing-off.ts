/** How long work that failed waits before it is tried again, in minutes: after the first time, the second, and so on. */
const WAITS = [1, 5, 30, 120];

/** How often work is tried in all. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** When work that failed for the `attempts`th time is due again; null when it was tried often enough. */
export function dueAgain(attempts: number, now: Date): Date | null {
  const minutes = WAITS[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
