/** How long work that failed waits before it is tried again, in minutes: after the first time, the second, and so on. */
const WAITS = [1, 5, 30, 120];

/** After so many failures work is not tried again by itself. */
export const MOST_FAILURES = WAITS.length + 1;

/** How often work is taken up whose worker never comes to an end of it: it may be what ends the worker. */
export const MOST_BEGUN = 20;

/** When work that failed so often is due again; null when it was tried often enough. */
export function dueAgain(failures: number, now: Date): Date | null {
  const minutes = WAITS[failures - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
