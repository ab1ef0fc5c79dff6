import type { Page } from '@playwright/test';

/**
 * Counts every press of a mouse button from now on, a drag as one, whatever it is on. Typing is none.
 * @returns what tells the count
 */
export async function clicksOf(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = { presses: 0 };
    Object.assign(window, { counted });
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted && event.pointerType === 'mouse') counted.presses += 1;
      },
      { capture: true },
    );
  });
  return () => page.evaluate(() => (window as unknown as { counted: { presses: number } }).counted.presses);
}
