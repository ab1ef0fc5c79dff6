import { expectAccessible } from './support/axe';
import { aClaimInReview, claimNow, move, reword, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

const note = 'The register that it rests on was forged.';
const correction = { kind: 'CORRECTION', note: 'We had the river wrong.' };

test('two editors retract a claim; before that readers compare its versions, afterwards they find the note', async ({
  as,
  browser,
  reader: open,
}) => {
  const [rana, tomas, miriam, daniel] = [
    await as('Rana'),
    await as('Tomas'),
    await as('Miriam'),
    await as('Daniel'),
  ];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  await seal(tomas.page, claim);
  await summarise(rana.page, claim);
  await move(miriam.page, claim, { move: 'approve', publish: true });
  await move(daniel.page, claim, { move: 'reopen', reason: 'It was another river.' });
  const corrected = claim.statement.replace('governed it', 'ever governed it');
  await reword(rana.page, claim, corrected);
  await move(rana.page, claim, { move: 'submit' });
  await seal(tomas.page, claim, { round: 2 });
  await summarise(rana.page, claim);
  await move(miriam.page, claim, { move: 'approve', publish: true, correction });
  const { slug } = (await claimNow(rana.page, claim.id)) as unknown as { slug: string };

  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  const looking = await open();
  /** What the reader has in front of them, looked at by somebody who has a script. */
  const accessible = async () => {
    await looking.page.goto(reader.url());
    await expectAccessible(looking.page);
  };
  await test.step('signed out and without a script, an old version says so and leads to what changed', async () => {
    await reader.goto(`/claims/${slug}/versions/1`);
    await expect(reader.getByText('A newer one has taken its place.')).toBeVisible();
    await reader.getByRole('link', { name: 'What changed since' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('From version 1 to version 2');
    const change = reader.getByRole('region', { name: 'The claim' });
    await expect(change.locator('ins')).toContainText('ever');
    await expect(reader.getByRole('main')).toContainText(correction.note);
    await accessible();
    await reader.getByRole('link', { name: 'All versions' }).click();
    await expect(
      reader.getByRole('list', { name: 'Versions, newest first' }).getByRole('article'),
    ).toHaveCount(2);
    await accessible();
    await reader.getByRole('button', { name: 'Show what changed' }).click();
    await expect(reader).toHaveURL(new RegExp(`/claims/${slug}/versions/1/compare/2$`));
  });

  await test.step('one editor asks for it, and can’t confirm it', async () => {
    const { page } = daniel;
    await page.goto(`/desk/claims/${claim.id}`);
    const ask = page.getByRole('button', { name: 'Ask to retract' });
    await listening(ask);
    await ask.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Retract this claim?' });
    await expect(dialog).toContainText('No other claim on the desk rests on it.');
    await dialog.getByRole('button', { name: 'Ask another editor' }).click();
    await page.getByRole('link', { name: 'Tell readers why the claim is retracted.' }).click();
    await page.keyboard.type(note);
    await dialog.getByRole('button', { name: 'Ask another editor' }).click();
    const pane = page.getByRole('region', { name: 'To be retracted' });
    await expect(pane).toContainText('You asked for this yourself; another editor has to confirm it.');
    await expectAccessible(page);
    await reader.goto(`/claims/${slug}`);
    await expect(reader.getByRole('main')).not.toContainText(note);
  });

  await test.step('another finds it in their work, looks at what rests on it, and confirms', async () => {
    const { page } = miriam;
    await page.goto('/desk?task=retraction');
    await page.getByRole('link', { name: corrected }).click();
    const look = page.getByRole('button', { name: 'Look and confirm' });
    await listening(look);
    await look.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Retract this claim?' });
    await expect(dialog).toContainText(note);
    await dialog.getByRole('button', { name: 'Retract', exact: true }).click();
    await expect(page.getByText('Readers find this note in its place')).toBeVisible();
  });

  await test.step('readers find the note at every address of the claim, and nothing to compare', async () => {
    for (const path of [`/claims/${slug}`, `/claims/${slug}/versions/1`]) {
      await reader.goto(path);
      await expect(reader.getByText('Retracted: we take back what stood here')).toBeVisible();
      await expect(reader.getByRole('main')).toContainText(note);
    }
    await reader.goto(`/claims/${slug}/versions/1/compare/2`);
    await expect(reader.getByText('There is nothing to compare')).toBeVisible();
    await reader.goto(`/claims/${slug}/versions`);
    await expect(reader.getByRole('heading', { name: 'Version 1, taken back' })).toBeVisible();
    await expect(reader.getByRole('heading', { name: 'Version 3' })).toBeVisible();
    await expect(reader.getByRole('main')).not.toContainText(/Miriam|Daniel/);
  });
  await context.close();
});
