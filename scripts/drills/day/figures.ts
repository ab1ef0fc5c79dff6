/** The time within which 95 of 100 came, in whole milliseconds; 0 where none came. */
export const p95 = (times: readonly number[]): number => within(times, 0.95);

/** The time within which half came, in whole milliseconds; 0 where none came. */
export const median = (times: readonly number[]): number => within(times, 0.5);

/** Which share took longer than so many milliseconds, `missing` that never came among them. */
export function shareOver(times: readonly number[], milliseconds: number, missing: number): number {
  const late = times.filter((time) => time > milliseconds).length + missing;
  return late / Math.max(1, times.length + missing);
}

function within(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
}
