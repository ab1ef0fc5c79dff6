import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { redrawing } from '@/components/inbox/live/redraw';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that waits so long for its turn, and then for its server, and when it asked for itself anew. */
function aPage(milliseconds: number, turn = 0) {
  const drawn: number[] = [];
  const redraw = redrawing(async (asks) => {
    if (turn > 0) await new Promise((done) => setTimeout(done, turn));
    asks();
    drawn.push(performance.now() - begun);
    await new Promise((done) => setTimeout(done, milliseconds));
  });
  const begun = performance.now();
  /** Hears of something each 100 ms, for so long. */
  const hears = async (time: number) => {
    for (let passed = 0; passed < time; passed += 100) {
      redraw.soon();
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  return { drawn, redraw, hears };
}

describe('a page that hears of one change after the other', () => {
  test('is drawn anew at once, and then each second', async () => {
    const page = aPage(20);
    await page.hears(5000);
    expect(page.drawn[0]).toBe(100);
    expect(page.drawn).toHaveLength(5);
  });

  test('rests the longer the slower its server answers, and asks it once at a time', async () => {
    const page = aPage(500);
    await page.hears(4500);
    const [first = 0, second = 0, third = 0] = page.drawn;
    expect(page.drawn).toHaveLength(3);
    for (const gap of [second - first, third - second]) expect(gap).toBe(1500);
  });

  test('draws what it heard of during a drawing, and nothing once it was left', async () => {
    const page = aPage(300);
    page.redraw.soon();
    await vi.advanceTimersByTimeAsync(500);
    page.redraw.soon();
    await vi.advanceTimersByTimeAsync(5000);
    expect(page.drawn).toHaveLength(2);
    page.redraw.soon();
    page.redraw.end();
    await vi.advanceTimersByTimeAsync(5000);
    expect(page.drawn).toHaveLength(2);
  });
});

test('what it hears of while it waits for its turn is drawn with the rest', async () => {
  const page = aPage(20, 1000);
  page.redraw.soon();
  await vi.advanceTimersByTimeAsync(500);
  page.redraw.soon();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(page.drawn).toEqual([1100]);
});

test('what somebody is at work in is drawn anew once they are done', async () => {
  const page = aPage(20);
  let isAtWork = true;
  page.redraw.whenFree(() => isAtWork);
  await vi.advanceTimersByTimeAsync(9000);
  expect(page.drawn).toEqual([]);
  isAtWork = false;
  await vi.advanceTimersByTimeAsync(4000);
  expect(page.drawn).toHaveLength(1);
});
