import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, schemes } from './support/axe';

/** Where a reader starts; every public page is reached from here. */
const doors = [
  '/',
  '/search',
  '/search?q=the',
  '/search?q=zzzzzz',
  '/corrections',
  '/methodology',
  '/claims/never-was',
];

const isPublic = /^\/(?:$|claims\/|articles\/|sources\/|search|corrections|methodology|older\/)(?!.*\.json$)/;

/** Every address of a public page that the page links to. */
async function linksOn(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  return hrefs
    .map((href) => href.replace(/#.*$/, ''))
    .filter((href) => isPublic.test(href) && !href.startsWith('/search?'));
}

for (const { name, width, inSchemes } of [
  { name: 'desktop, in light and dark', width: 1280, inSchemes: schemes },
  { name: 'phone', width: 390, inSchemes: ['light'] as const },
]) {
  test(`axe finds nothing on any public page on a ${name}; the console is silent; nothing runs over`, async ({
    page,
  }) => {
    test.setTimeout(360_000);
    await page.setViewportSize({ width, height: 900 });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const missing = message.location().url.endsWith('/never-was');
      if (['error', 'warning'].includes(message.type()) && !missing)
        complaints.push(`${message.text()} ${message.location().url}`);
    });
    const seen = new Set(doors);
    for (const path of seen) {
      await page.goto(path);
      await expectAccessible(page, inSchemes);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(over, `${path} runs over the edge`).toBe(0);
      for (const link of await linksOn(page)) seen.add(link);
    }
    expect([...seen].filter((path) => path.startsWith('/claims/')).length).toBeGreaterThan(8);
    expect(complaints).toEqual([]);
  });
}
