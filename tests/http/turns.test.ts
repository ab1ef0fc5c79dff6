import { expect, test } from 'vitest';
import { Turns } from '@/lib/http/turns';

/** Asks so many times at once; gives when each had its turn, in the order in which they asked, in milliseconds. */
async function asked(turns: Turns, times: number): Promise<number[]> {
  const begun = performance.now();
  const one = async () => {
    await turns.mine();
    return performance.now() - begun;
  };
  return Promise.all(Array.from({ length: times }, one));
}

test('the first has its turn at once, and everybody after them one after the other', async () => {
  const had = await asked(new Turns({ between: 30, longest: 10_000 }), 5);
  expect(had).toEqual(had.toSorted((a, b) => a - b));
  // A timer may ring a millisecond early, and late on a busy machine.
  had.forEach((at, n) => {
    expect(at).toBeGreaterThanOrEqual(30 * n - 2);
  });
});

test('nobody waits longer than the longest, however many asked before', async () => {
  const turns = new Turns({ between: 600_000, longest: 50 });
  await turns.mine();
  // Without that this test would wait for half an hour.
  expect(await asked(turns, 3)).toHaveLength(3);
});
