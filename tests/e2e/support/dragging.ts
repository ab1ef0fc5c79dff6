import type { Page } from '@playwright/test';

type Point = { x: number; y: number };

/** Drags the mouse over words of the article, from the left half of the first letter to the right half of the last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await edgesOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** Scrolls the words to the middle of the window, as a reader does, and says where they begin and end in it. */
const edgesOf = (page: Page, words: string): Promise<{ from: Point; to: Point }> =>
  page.getByRole('main').evaluate((main, sought) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const letters = nodes.flatMap((node) => Array.from({ length: node.length }, (_, at) => ({ node, at })));
    const begin = nodes
      .map(({ data }) => data)
      .join('')
      .indexOf(sought);
    if (begin < 0) throw new Error(`“${sought}” is not on the page.`);
    const box = (index: number) => {
      const { node, at } = letters[index] ?? { node: document.body, at: 0 };
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [begin, begin + sought.length - 1];
    const middle = (box(first).top + box(last).bottom) / 2;
    window.scrollBy({ top: middle - window.innerHeight / 2, behavior: 'instant' });
    const [start, end] = [box(first), box(last)];
    return {
      from: { x: start.left + start.width / 5, y: start.top + start.height / 2 },
      to: { x: end.right - end.width / 5, y: end.top + end.height / 2 },
    };
  }, words);
