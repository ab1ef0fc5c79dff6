import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe';

/** Where a reader starts; every public page is reached from here. */
const doors = [
  '/',
  '/search',
  '/search?q=the',
  '/search?q=zzzzzz',
  '/corrections',
  '/methodology',
  '/send-a-claim',
  '/claims/never-was',
];

const isPublic = /^\/(?:$|claims\/|articles\/|sources\/|search|corrections|methodology|older\/)(?!.*\.json$)/;

/** Every public page that a reader comes to by links, as the documents have them: they need no script. */
async function everyPage(request: APIRequestContext): Promise<string[]> {
  const seen = new Set(doors);
  for (const path of seen) {
    const document = await (await request.get(path, { maxRetries: 2 })).text();
    for (const [, href = ''] of document.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
      const address = href.replaceAll('&amp;', '&').replace(/#.*$/, '');
      if (isPublic.test(address) && !address.startsWith('/search?')) seen.add(address);
    }
  }
  expect([...seen].filter((path) => path.startsWith('/claims/')).length).toBeGreaterThan(8);
  return [...seen];
}

/** The same half for every run and worker, whatever else is published meanwhile. */
const inHalf = (half: number) => (path: string) =>
  [...path].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === half;

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 900 };

for (const half of [0, 1]) {
  test(`axe finds nothing on any public page, in light and dark and on a phone; the console is silent; nothing runs over: half ${half + 1} of 2`, async ({
    page,
    request,
  }) => {
    test.setTimeout(360_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const missing = message.location().url.endsWith('/never-was');
      if (['error', 'warning'].includes(message.type()) && !missing)
        complaints.push(`${message.text()} ${message.location().url}`);
    });
    for (const path of (await everyPage(request)).filter(inHalf(half))) {
      await page.setViewportSize(desktop);
      await page.goto(path);
      await expectAccessible(page);
      await expectNothingOver(page);
      await page.setViewportSize(phone);
      await expectAccessible(page, ['light']);
      await expectNothingOver(page);
    }
    expect(complaints).toEqual([]);
  });
}

async function expectNothingOver(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect.soft(scrollWidth - clientWidth, `${page.url()} runs over the edge`).toBe(0);
}
