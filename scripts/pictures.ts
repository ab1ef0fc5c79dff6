// npm run pictures: takes the README's pictures anew, of the built product on a scratch copy of the demo newsroom.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { findBrowser, NO_BROWSER } from './setup/browser.mjs';
import { ROOT } from './setup/run.mjs';
import { scratchNewsroom } from './setup/scratch.mjs';
import { runCommand, Stop } from './setup/stop.mjs';

const FOLDER = join(ROOT, 'docs', 'pictures');
const ACCOUNTS = join(ROOT, 'prisma', 'demo-accounts.json');

const VIEWPORT = { width: 1280, height: 860 };

/** What Rana is writing. */
const CLAIM = 'About fifteen local staff heard the commander’s last orders.';

type Account = { name: string; email: string; password: string };

/** What each picture shows: who looks, how they come there, and how far down it goes where that is not the whole window. */
const PICTURES: Record<string, { who?: string; go: (page: Page) => Promise<unknown>; height?: number }> = {
  reader: { go: (page) => followed(page, '/', /No formal agreement/) },
  workbench: {
    who: 'Rana',
    go: async (page) => {
      await followed(page, '/desk/articles', 'The quiet departure from Kessary');
      await page.getByRole('button', { name: 'Select by sentence' }).click();
      await page.getByRole('checkbox', { name: /^About fifteen local staff/ }).check();
      const panel = page.getByRole('complementary');
      await panel.getByRole('button', { name: 'New claim' }).click();
      await panel.getByRole('textbox', { name: 'Claim', exact: true }).fill(CLAIM);
      await panel.getByRole('radio', { name: 'Fact' }).check();
      await page.getByText('About fifteen local staff').first().scrollIntoViewIfNeeded();
    },
  },
  review: { who: 'Tomas', go: (page) => followed(page, '/desk', /The pumps in the upper Kessary valley/) },
  work: { who: 'Miriam', go: (page) => page.goto('/desk'), height: 800 },
};

await runCommand(async () => {
  const launchOptions = findBrowser();
  if (!launchOptions) throw new Stop(NO_BROWSER);
  await mkdir(FOLDER, { recursive: true });
  const newsroom = await scratchNewsroom();
  const server = await newsroom.start();
  const browser = await chromium.launch(launchOptions);
  try {
    await takeAll(browser, server.url);
  } finally {
    await browser.close();
    await server.stop();
    await newsroom.clear();
  }
});

async function takeAll(browser: Browser, url: string): Promise<void> {
  for (const [name, { who, go, height = VIEWPORT.height }] of Object.entries(PICTURES)) {
    const page = await pageOf(browser, url, who);
    await go(page);
    await page.waitForLoadState('networkidle');
    const clip = { x: 0, y: 0, width: VIEWPORT.width, height };
    await page.screenshot({ path: join(FOLDER, `${name}.png`), clip });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
}

/** A page in a browser of its own, in which this person has signed in. */
async function pageOf(browser: Browser, baseURL: string, who: string | undefined): Promise<Page> {
  const page = await browser.newPage({ baseURL, viewport: VIEWPORT, locale: 'en-GB', timezoneId: 'UTC' });
  const accounts: Account[] = JSON.parse(await readFile(ACCOUNTS, 'utf8'));
  const account = accounts.find(({ name }) => who !== undefined && name.startsWith(`${who} `));
  if (!account) return page;
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: /email/i }).fill(account.email);
  await page.getByRole('textbox', { name: /password/i }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/desk');
  return page;
}

/** Opens a list and follows the link with these words. */
async function followed(page: Page, list: string, words: string | RegExp): Promise<void> {
  await page.goto(list);
  await page.getByRole('link', { name: words }).first().click();
  await page.waitForURL((url) => url.pathname !== list);
  // Its outline stands there first.
  await page.getByRole('heading', { level: 1 }).waitFor();
}
