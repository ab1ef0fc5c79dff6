/** A page is looked at each `every` milliseconds until so many after it was published; without an end for ever. */
export type CheckStep = { every: number; until: number | null };

const MILLISECONDS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads `1h/1d 1d/7d 7d`: hourly for a day, daily for a week, then weekly. `off` has no steps. Null where it is neither, or its
 * ends don't come one after the other.
 */
export function checkSteps(written: string): CheckStep[] | null {
  if (written.trim() === 'off') return [];
  const read = written.trim().split(/\s+/).map(stepIn);
  const steps = read.filter((step) => step !== null);
  const ends = steps.map(({ until }) => until ?? Number.POSITIVE_INFINITY);
  const inOrder = ends.every((end, i) => end > (ends[i - 1] ?? 0));
  return steps.length === read.length && inOrder ? steps : null;
}

function stepIn(part: string): CheckStep | null {
  const [, every, until] = /^([1-9]\d{0,3}[mhd])(?:\/([1-9]\d{0,3}[mhd]))?$/.exec(part) ?? [];
  return every ? { every: spanOf(every), until: until ? spanOf(until) : null } : null;
}

const spanOf = (written: string): number =>
  Number(written.slice(0, -1)) * (MILLISECONDS[written.slice(-1)] ?? 0);
