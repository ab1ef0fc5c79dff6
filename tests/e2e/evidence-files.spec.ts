import { tellingJpeg } from '../support/files/pictures';
import { expectAccessible } from './support/axe';
import { type ApiClaim, aReadyDraft } from './support/claims';
import { expect, NOT_THERE, type Somebody, test } from './support/people';

const photo = async () => ({
  name: 'tap.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await tellingJpeg()),
});

const formOn = ({ page }: Somebody) => page.getByRole('form', { name: 'New evidence' });

/** Opens the form for one more piece of evidence, and gives it a file. */
async function givesFile(somebody: Somebody, claim: ApiClaim): Promise<void> {
  const { page } = somebody;
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('button', { name: 'Add evidence' }).click();
  await formOn(somebody)
    .getByLabel('File')
    .setInputFiles(await photo());
  await expect(formOn(somebody).getByText('The file has been sent.')).toBeVisible();
}

async function fills(somebody: Somebody): Promise<void> {
  const form = formOn(somebody);
  await form.getByRole('textbox', { name: 'Title' }).fill('A photograph of the tap');
  await form.getByRole('combobox', { name: 'Type' }).selectOption('IMAGERY');
  await form.getByRole('radio', { name: 'Corroborates' }).check();
  await form.getByRole('radio', { name: /^Strong/ }).check();
  await form.getByRole('textbox', { name: 'Why it bears on the claim' }).fill('It shows the tap.');
}

test('a file that only editors may see: it survives a refused form, and exists for nobody else', async ({
  as,
}) => {
  const [rana, tomas, miriam] = [await as('Rana'), await as('Tomas'), await as('Miriam')];
  const { page } = rana;
  const claim = await aReadyDraft(page);
  await givesFile(rana, claim);
  const form = formOn(rana);
  await form.getByRole('button', { name: 'Add evidence' }).click();
  await expect(page.getByRole('heading', { name: /need/ })).toBeFocused();
  await expectAccessible(page);
  // What was typed, and where the file is, also outlives the page.
  await fills(rana);
  await page.reload();
  await expect(form.getByRole('button', { name: 'Take away tap.jpg' })).toBeVisible();
  await form.getByText('Date, first-hand or repeated, and who may see it').click();
  await form.getByRole('combobox', { name: 'Who may see it' }).selectOption('RESTRICTED');
  await form.getByRole('button', { name: 'Add evidence' }).click();
  await expect(form).toBeHidden();

  await page.getByRole('link', { name: 'Kept copies' }).click();
  await expect(page.getByRole('heading', { name: 'A photograph of the tap' })).toBeVisible();
  const copies = page.getByRole('region', { name: 'Kept copies' });
  await expect(copies.getByRole('listitem')).toHaveText([/tap\.jpg/]);
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    copies.getByRole('link', { name: /Download/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[0-9a-f]{16}\.jpg$/);

  const evidence = new URL(page.url()).pathname;
  const file = (await copies.getByRole('link', { name: /Download/ }).getAttribute('href')) ?? '';
  const api = evidence.replace('/desk/', '/api/v1/');
  const statuses = async ({ context }: Somebody) =>
    Promise.all(
      [api, `${api}/captures`, `${api}/changes`, file].map(async (at) =>
        (await context.request.get(at)).status(),
      ),
    );
  expect(await statuses(rana)).toEqual([200, 200, 200, 200]);
  expect(await statuses(miriam)).toEqual([200, 200, 200, 200]);
  expect(await statuses(tomas)).toEqual([404, 404, 404, 404]);
  await miriam.page.goto(evidence);
  await expect(miriam.page.getByText('tap.jpg', { exact: true })).toBeVisible();
  tomas.expected.push(...NOT_THERE);
  for (const path of [evidence, `${evidence}/edit`]) {
    await tomas.page.goto(path);
    await expect(tomas.page.getByRole('heading', { level: 1 })).toHaveText(/not|no /i);
    await expect(tomas.page.getByText('A photograph of the tap')).toHaveCount(0);
  }
});

test('a file of another kind is refused where it was chosen, and can be taken away and chosen anew by keys', async ({
  as,
}) => {
  const rana = await as('Rana');
  const { page } = rana;
  const claim = await aReadyDraft(page);
  rana.expected.push(/status of 422/);
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('button', { name: 'Add evidence' }).click();
  const field = formOn(rana).getByLabel('File');
  await field.setInputFiles({
    name: 'a.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ\u0001\u0002\u0003 a program'),
  });
  await expect(field).toHaveAccessibleDescription(/of a kind that isn’t taken/);
  await field.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
  await expect(field).toHaveAccessibleDescription(/nothing in this file/);
  await field.setInputFiles(await photo());
  await expect(page.getByText('The file has been sent.')).toBeVisible();
  await page.getByRole('button', { name: 'Take away tap.jpg' }).press('Enter');
  await expect(field).toBeFocused();
});

test('evidence is edited with its history, and who saved first is shown beside', async ({ as }) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const { page } = rana;
  const claim = await aReadyDraft(page);
  await givesFile(rana, claim);
  await fills(rana);
  const form = formOn(rana);
  await form.getByRole('button', { name: 'Add evidence' }).click();
  await expect(form).toBeHidden();
  await page.getByRole('link', { name: 'Kept copies' }).click();
  await page.getByRole('link', { name: 'Edit details' }).click();
  await expect(page.getByRole('heading', { name: 'Edit evidence' })).toBeVisible();
  const edit = new URL(page.url()).pathname;
  await page.getByRole('textbox', { name: 'Title' }).fill('A photograph of a tap in Homs');
  await page.getByRole('combobox', { name: 'Whether it holds' }).selectOption('CHALLENGED');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('textbox', { name: /^Why/ })).toHaveAccessibleDescription(/Say why/);
  await expectAccessible(page);

  await tomas.page.goto(edit);
  await tomas.page.getByRole('textbox', { name: 'Title' }).fill('A photograph from Homs');
  await tomas.page.getByRole('button', { name: 'Save' }).click();
  await expect(tomas.page.getByRole('heading', { name: 'A photograph from Homs' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('A photograph of a tap in Homs');
  await page.getByRole('textbox', { name: /^Why/ }).fill('The owner says it is another tap.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: /Somebody else saved this/ })).toBeFocused();
  await expect(page.getByRole('definition').filter({ hasText: 'A photograph from Homs' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep mine over theirs' }).click();
  const changes = page.getByRole('list', { name: 'Changes of this evidence' });
  await expect(changes).toContainText('The owner says it is another tap.');
  await expect(changes).toContainText('A photograph from Homs');
  await expect(changes).toContainText('Challenged');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
