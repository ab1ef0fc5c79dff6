import { expectAccessible } from './support/axe';
import { aDraftOn, claimNow } from './support/claims';
import { type Pages, pagesOf } from './support/pages';
import { expect, test } from './support/people';

const REPORT =
  '<!doctype html><title>Report</title><h1>The water of the old town</h1><p>Of 40 taps, 38 met the standard.</p><p>Nobody was told of the other two.</p>';
let report = REPORT;
let pages: Pages;
test.beforeEach(async () => {
  report = REPORT;
  pages = await pagesOf((_, response) => response.setHeader('content-type', 'text/html').end(report));
});
test.afterEach(() => pages.close());

const address = () => `${pages.url}/report`;

test('words of a copy become the excerpt by keys alone, and a later copy tells what became of them', async ({
  as,
}) => {
  const { page } = await as('Rana');
  const claim = await aDraftOn(page, address());
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('link', { name: 'Kept copies' }).click();
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await page.getByRole('link', { name: /^Read the copy of/ }).click();

  await expect(page.getByRole('radio', { name: claim.statement })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Select with the keyboard' }).click();
  const text = page.getByRole('application', { name: /^Text of the copy/ });
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Excerpt saved')).toBeVisible();
  const quoted = page.getByRole('region', { name: 'Quoted in' });
  await expect(quoted).toContainText('Of 40 taps, 38 met the standard.');
  await expect(quoted).toContainText('Stands here');
  await expectAccessible(page);
  const { evidence } = (await claimNow(page, claim.id)) as unknown as { evidence: { excerpt: string }[] };
  expect(evidence[0]?.excerpt).toBe('Of 40 taps, 38 met the standard.');

  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('File matches its hash')).toBeVisible();
  const [proof] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download it with its proof' }).click(),
  ]);
  expect(proof.suggestedFilename()).toMatch(/^[0-9a-f]{16}\.wacz$/);

  report = REPORT.replace('38 met', '31 met');
  await page.getByRole('link', { name: 'A report on the water' }).click();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('The words of this page have changed')).toBeVisible();
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByText('The newest copy has other words there.')).toBeVisible();
  await expect(page.getByText('Of 40 taps, 31 met the standard.')).toBeVisible();
  await expectAccessible(page);
});

test('words are taken with the mouse, and on a phone from the foot of the screen', async ({ as }) => {
  const { page } = await as('Rana');
  const claim = await aDraftOn(page, address());
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('link', { name: 'Kept copies' }).click();
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await page.getByRole('link', { name: /^Read the copy of/ }).click();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByText('Nobody was told of the other two.').click({ clickCount: 3 });
  const bar = page.getByRole('group', { name: 'Selected passage' });
  await bar.getByRole('button', { name: 'Use as excerpt' }).click();
  await expect(page.getByText('Excerpt saved')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Quoted in' })).toContainText('Nobody was told');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('who may edit no draft on it can copy the words', async ({ as }) => {
  const rana = await as('Rana');
  const claim = await aDraftOn(rana.page, address());
  await rana.page.goto(`/desk/claims/${claim.id}`);
  await rana.page.getByRole('link', { name: 'Kept copies' }).click();
  await rana.page.getByRole('button', { name: 'Keep a copy' }).click();
  await rana.page.getByRole('link', { name: /^Read the copy of/ }).click();
  await expect(rana.page.getByRole('radio')).toHaveCount(1);
  const path = new URL(rana.page.url()).pathname;
  const now = await rana.page.request.get(`/api/v1/claims/${claim.id}`);
  await rana.page.request.post(`/api/v1/claims/${claim.id}/moves`, {
    data: { move: 'submit' },
    headers: { 'if-match': now.headers().etag ?? '' },
  });
  await rana.page.goto(path);
  await expect(rana.page.getByText('No draft that you can edit rests on this evidence.')).toBeVisible();
  await rana.page.getByText('Nobody was told of the other two.').click({ clickCount: 3 });
  const bar = rana.page.getByRole('group', { name: 'Selected passage' });
  await expect(bar.getByRole('button', { name: 'Copy as excerpt' })).toBeVisible();
});
