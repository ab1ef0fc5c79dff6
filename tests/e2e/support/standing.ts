import { expect, type Page } from '@playwright/test';

type Seen = { element: Element; top: number; left: number };

/**
 * Does something, and finds that nothing that was on screen before, and is still there, has moved: no word of the
 * article, no heading, no field. A pixel is left for rounding.
 */
export async function expectNothingMoves(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const onScreen = ({ top, bottom, width }: DOMRect) => width > 0 && bottom > 0 && top < innerHeight;
    const seen = [
      ...document.querySelectorAll('header, main :is(h1, h2, h3, p, label, input, textarea, button)'),
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => onScreen(box))
      .map(({ element, box }) => ({ element, top: box.top, left: box.left }));
    Object.assign(window, { seen });
  });
  await act();
  const moved = await page.evaluate(() =>
    (window as unknown as { seen: Seen[] }).seen.flatMap(({ element, top, left }) => {
      const box = element.getBoundingClientRect();
      const by = Math.max(Math.abs(box.top - top), Math.abs(box.left - left));
      const name = `${element.tagName} “${element.textContent?.slice(0, 40)}”`;
      return element.isConnected && box.width > 0 && by > 1 ? [`${name} by ${Math.round(by)} px`] : [];
    }),
  );
  expect.soft(moved, 'what moved').toEqual([]);
}

/** The middle of an element is what is seen there: it is in the window, and nothing covers it. */
export async function expectInSight(page: Page, selector: ':focus'): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate((sought) => {
        const element = document.querySelector(sought);
        const box = element?.getBoundingClientRect();
        if (!element || !box) return 'nothing has the focus';
        const seen = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, box.y + box.height / 2);
        return element.contains(seen) || seen?.contains(element) ? '' : `${seen?.tagName} is in its place`;
      }, selector),
    )
    .toBe('');
}
