import { vi } from 'vitest';

/**
 * Waits for what comes by itself, from a worker, a stream or another process: looks again until nothing is thrown, and gives
 * what was found. It says nothing of how fast that is: a machine that runs everything at once answers slowly, and what never
 * comes is found all the same. `interval`: between two looks, in milliseconds.
 */
export const eventually = <Found>(look: () => Found | Promise<Found>, interval = 25): Promise<Found> =>
  vi.waitFor(look, { timeout: 60_000, interval });
