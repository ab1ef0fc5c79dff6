import { expect, type Page } from '@playwright/test';

/**
 * Selects in the page as a script would, knowing nothing of how the product counts: the article's blocks are its
 * paragraphs, two code points apart, and the code points of each are counted over whatever texts it is cut into.
 */
export async function selectByScript(page: Page, start: number, end: number): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const places: { node: Text; offset: number; at: number }[] = [];
      let at = 0;
      for (const block of document.querySelectorAll('#article-text :is(p, h2, h3, li, blockquote)')) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node as Text;
          let offset = 0;
          for (const character of text.data) {
            places.push({ node: text, offset, at });
            offset += character.length;
            at += 1;
          }
          places.push({ node: text, offset, at });
        }
        at += 2;
      }
      const first = places.findLast((place) => place.at === from);
      const last = places.find((place) => place.at === to);
      if (!first || !last) throw new Error(`There is no text at ${from} or ${to}.`);
      getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.offset);
    },
    [start, end] as const,
  );
}

/** The middle of the character at an offset, in the window, for a mouse. The text is scrolled to its beginning. */
export async function pointAt(page: Page, offset: number): Promise<{ x: number; y: number }> {
  await selectByScript(page, offset, offset + 1);
  const point = await page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    document.getElementById('article-text')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    const box = range?.getBoundingClientRect();
    if (!box) throw new Error('Nothing is drawn there.');
    getSelection()?.removeAllRanges();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  return point;
}

/** Presses "New claim" and reads which span the form is about, in code points. */
export async function claimedSpan(page: Page): Promise<{ start: number; end: number; exact: string }> {
  await page
    .getByRole('group', { name: 'Selected passage' })
    .getByRole('button', { name: 'New claim' })
    .click();
  await expect(page.getByRole('heading', { name: 'New claim' })).toBeVisible();
  const span = new URL(page.url()).searchParams.get('new') ?? '';
  const [start = Number.NaN, end = Number.NaN] = span.split('-').map(Number);
  const exact = (await page.getByTestId('quote').textContent()) ?? '';
  await page.getByRole('button', { name: 'All claims in this article' }).click();
  return { start, end, exact };
}
