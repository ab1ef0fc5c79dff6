/** When something held, as precise as known; null: from ever, or until now. */
export type Held = { since: string | null; until: string | null };

/**
 * Whether one source belonged to another at any time between these dates, as precise as known: where no article of a claim says
 * when it was published, every link counts. A date that is less precise than another is taken to hold on all of its days.
 */
export function heldBetween({ since, until }: Held, dates: readonly string[]): boolean {
  if (dates.length === 0) return true;
  return dates.some(
    (date) => (since === null || !isBefore(date, since)) && (until === null || !isBefore(until, date)),
  );
}

/** Whether every day that the one date may mean comes before every day of the other. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, '2024-12-05'.length);
  return a.slice(0, length) < b.slice(0, length);
}
