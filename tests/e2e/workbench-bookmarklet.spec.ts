import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { listening } from './support/listening';
import { expect, fillSignIn, test } from './support/people';
import { aStrictNewspaper, type Newspaper, pressBookmark, pressForTab } from './support/visiting';

const FORM = '/desk/articles/new';

let newspaper: Newspaper;
test.beforeAll(async () => {
  newspaper = await aStrictNewspaper();
});
test.afterAll(() => newspaper.close());

async function bookmarkletOn(page: Page): Promise<string> {
  await page.goto(FORM);
  await page.getByText('From a page that only you can see').click();
  const link = page.getByRole('link', { name: 'Send to Sourceline' });
  await expect(link).toHaveAttribute('href', /^javascript:/);
  return String(await link.getAttribute('href'));
}

const said = (page: Page) => page.getByText(`Sent from ${newspaper.host}`);
const article = (page: Page) => page.getByRole('region', { name: 'The text as it will be stored' });

test('a page comes in as it is shown, from a site whose policy forbids everything', async ({ as }) => {
  const rana = await as('Rana');
  const { page } = rana;
  const bookmarklet = await bookmarkletOn(page);

  await test.step('pressed on our own page it says what it is for; its address can be copied', async () => {
    await page.getByRole('link', { name: 'Send to Sourceline' }).press('Enter');
    await expect(page.getByText('It works on other pages')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy the bookmarklet’s address' })).toHaveAttribute(
      'data-copies',
      bookmarklet,
    );
    await expectAccessible(page);
  });

  await page.goto(newspaper.address);
  await expect(page.getByRole('heading', { name: 'The ferry stops' })).toBeVisible();
  const before = await page.content();

  await test.step('that page lets no such script run of its own', async () => {
    rana.expected.push(/Content Security Policy/);
    const broken = page.evaluate(
      () =>
        new Promise((done) =>
          document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective)),
        ),
    );
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      link.click();
    }, bookmarklet);
    expect(await broken).toBe('script-src-elem');
  });

  const form = await pressForTab(page, bookmarklet);
  await expect(said(form)).toBeVisible();
  await expect(article(form)).toContainText('after 14 years & <no> day without it');
  await expect(article(form)).toContainText('“Nobody asked us,” said the harbour’s pilot');
  await expect(article(form)).toContainText('漢(kan) is the first letter');
  await expect(article(form)).not.toContainText(/members|empty pier|410|comment/);
  await expect(
    form.getByRole('checkbox', { name: /^Not shown on the page.*For members alone/ }),
  ).toBeVisible();
  await expect(form.getByRole('checkbox', { name: /^Beside the text.*Ferries a year: 410/ })).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('The ferry stops');
  await expect(form.getByRole('textbox', { name: 'Address' })).toHaveValue(newspaper.address);

  await test.step('nothing that was typed there has come, nor what the site knows them by', async () => {
    const sent = await form.getByRole('textbox', { name: 'HTML' }).inputValue();
    expect(sent).not.toMatch(
      /hunter2|by-attribute|letter to the paper|unsent comment|s3cret|t0k3n|4711|<script|<style/,
    );
  });

  await test.step('the page is as it was, and the two tabs know nothing of each other', async () => {
    expect(await page.content()).toBe(before);
    expect(await form.evaluate(() => window.opener)).toBeNull();
    expect(new URL(form.url()).hash).toBe('');
    expect(await form.evaluate(() => history.length)).toBe(1);
    expect(await form.evaluate(() => sessionStorage.getItem('sent'))).toBeNull();
  });

  await form.getByRole('combobox', { name: 'Outlet' }).fill('Meridian');
  await form.getByRole('option', { name: /The Meridian Post/ }).click();
  await form.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(form.getByRole('heading', { level: 1, name: 'The ferry stops' })).toBeVisible();
  await expect(form.locator('#article-text')).toContainText('until then the mail goes by road');
  await expect(form.locator('#article-text')).not.toContainText('members');
});

test('what was sent outlasts signing in, and is in no address on the way', async ({ as }) => {
  const { page, context } = await as('Tomas');
  const bookmarklet = await bookmarkletOn(page);
  await page.goto(newspaper.address);
  await context.clearCookies();
  const form = await pressForTab(page, bookmarklet);
  await expect(form.getByText('Sign in to see that page.')).toBeVisible();
  expect(form.url()).not.toContain('sent=');
  await fillSignIn(form, 'Tomas');
  await expect(said(form)).toBeVisible();
  await expect(article(form)).toContainText('after 14 years');
  await form.reload();
  await expect(said(form)).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'HTML' })).toHaveValue(/after 14 years/);
});

test('a draft stays until its writer lets it go', async ({ as }) => {
  const { page } = await as('Rana');
  const bookmarklet = await bookmarkletOn(page);
  const words = 'What Rana has typed by hand.';
  const text = page.getByRole('textbox', { name: 'Text' });
  await listening(text);
  await text.fill(words);
  await page.goto(newspaper.address);

  const first = await pressForTab(page, bookmarklet);
  await first.getByRole('button', { name: 'Keep what is here' }).click();
  await expect(said(first)).toBeHidden();
  await expect(first.getByRole('textbox', { name: 'Text' })).toHaveValue(words);
  await first.close();

  const second = await pressForTab(page, bookmarklet);
  await expect(second.getByRole('textbox', { name: 'Text' })).toHaveValue(words);
  await expect(second.getByText('Restored from your last visit')).toBeHidden();
  await second.getByRole('button', { name: 'Read the page that was sent' }).click();
  await expect(article(second)).toContainText('after 14 years');
  await expect(second.getByText('Restored from your last visit')).toBeHidden();

  await second.getByRole('button', { name: 'Discard' }).click();
  await expect(said(second)).toBeHidden();
  await expect(second.getByRole('textbox', { name: 'HTML' })).toBeHidden();
  await second.reload();
  await expect(second.getByRole('textbox', { name: 'Text' })).toHaveValue('');
});

test('what anybody else puts into the address is refused in words, and the form is as it was', async ({
  as,
}) => {
  const { page } = await as('Rana');
  const bomb = gzipSync(Buffer.alloc(700_000_000)).toString('base64url');
  const cases: [string, RegExp][] = [
    ['1.garbage', /can’t be read/],
    ['9.H4sI', /another version/],
    [`1.${gzipSync('javascript:alert(1)\n<p>Words</p>').toString('base64url')}`, /no page of the web/],
    [`1.${bomb}`, /larger than 2 MB/],
  ];
  for (const [packed, words] of cases) {
    await page.goto('about:blank');
    await page.goto(`${FORM}#sent=${packed}`);
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('');
  }
});

test('where no tab opens, or the browser can’t pack, the page’s source is offered', async ({ as }) => {
  const { page, context } = await as('Rana');
  const bookmarklet = await bookmarkletOn(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(newspaper.address).origin,
  });
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.accept();
  });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await page.goto(newspaper.address);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await pressBookmark(page, bookmarklet);
  await expect.poll(copied).toMatch(/<p class="teaser" hidden>For members alone/);

  await page.goto(newspaper.address);
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'CompressionStream');
    navigator.clipboard.writeText = () => Promise.reject(new Error('Not here.'));
  });
  const tab = await pressForTab(page, bookmarklet);
  if (!tab.isClosed()) await tab.waitForEvent('close');
  const copy = /Copy its source instead\?/;
  await expect
    .poll(() => asked)
    .toEqual([
      expect.stringMatching(copy),
      expect.stringMatching(copy),
      expect.stringMatching(/View its source/),
    ]);
});
