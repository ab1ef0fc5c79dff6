import { expectAccessible } from './support/axe';
import { aClaimInReview, claimNow, move, reword, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('a reader’s challenge becomes a correction, and reaches their receipt and the corrections', async ({
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
  await move(daniel.page, claim, { move: 'approve', publish: true });
  const { slug } = (await claimNow(daniel.page, claim.id)) as unknown as { slug: string };
  const words = `The register of ${claim.id} names another place.`;
  const reader = await browser.newPage({ javaScriptEnabled: false });
  const looking = await open();
  /** What stands at an address, looked at by somebody who has a script. */
  const accessible = async (address: string) => {
    await looking.page.goto(address);
    await expectAccessible(looking.page);
  };

  await test.step('a reader reports it without an account or a script; what was refused stays typed', async () => {
    await reader.goto(`/claims/${slug}`);
    await reader.getByRole('link', { name: 'Report an error' }).click();
    await expect(reader.getByRole('heading', { level: 1, name: 'Report an error' })).toBeVisible();
    await accessible(reader.url());
    await reader.getByRole('radio', { name: 'The passage or its source' }).check();
    await reader.getByRole('textbox', { name: 'What is right?' }).fill('Too short');
    await reader.getByRole('button', { name: 'Send the report' }).click();
    await expect(reader.getByRole('link', { name: 'Say it in 20 characters or more.' })).toBeVisible();
    await expect(reader.getByRole('radio', { name: 'The passage or its source' })).toBeChecked();
    await reader.getByRole('textbox', { name: 'What is right?' }).fill(words);
    await reader.getByRole('textbox', { name: 'Where it can be seen' }).fill('https://archive.example/7');
    // Whoever is faster than people are is asked to send it again.
    await expect(async () => {
      const send = reader.getByRole('button', { name: 'Send the report' });
      if (!reader.url().includes('/receipts/')) await send.click({ timeout: 2000 });
      await expect(reader).toHaveURL(/\/receipts\//, { timeout: 2000 });
    }).toPass();
    await expect(reader.getByRole('heading', { level: 1, name: 'Received' })).toBeVisible();
    await expect(reader.getByText('Keep the address of this page')).toBeVisible();
    await accessible(reader.url());
  });
  const receipt = reader.url();

  const { page } = miriam;
  await test.step('an editor without a hand in it finds it in their work, takes it and upholds it', async () => {
    await page.goto('/desk?task=challenge');
    await page.getByRole('link', { name: claim.statement }).click();
    await page.getByRole('link', { name: words }).click();
    await expect(page.getByRole('region', { name: 'What they read' })).toContainText(claim.statement);
    await expectAccessible(page);
    const take = page.getByRole('button', { name: 'Take it' });
    await listening(take);
    await take.press('Enter');
    await expect(page.getByRole('button', { name: 'Give it back' })).toBeFocused();
    await reader.reload();
    await expect(reader.getByRole('heading', { level: 1, name: 'Being looked into' })).toBeVisible();
    await page
      .getByRole('textbox', { name: 'What its sender is told' })
      .fill('You are right, and we thank you.');
    await page.getByRole('button', { name: 'Uphold' }).click();
    await expect(page.getByRole('region', { name: 'Upheld' })).toContainText(
      'You are right, and we thank you.',
    );
    await expect(page.getByRole('region', { name: 'Correct the claim' })).toContainText('Reopen the claim');
  });

  await test.step('the decision is taken up again, and what the reader was told stays', async () => {
    await page.getByText('Was this wrong?').click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('The archive has two papers of that day.');
    await page.getByRole('button', { name: 'Look into it again' }).click();
    const before = page.getByRole('region', { name: 'Decided before' });
    await expect(before).toContainText('The archive has two papers of that day.');
    await expectAccessible(page);
    await reader.goto(receipt);
    await expect(reader.getByRole('heading', { level: 1, name: 'Being looked into again' })).toBeVisible();
    await expect(reader.getByRole('region', { name: 'What happened so far' })).toContainText(
      'You are right, and we thank you.',
    );
    await expect(reader.getByRole('main')).not.toContainText('two papers');
    await page
      .getByRole('textbox', { name: 'What its sender is told' })
      .fill('You are right, and we thank you.');
    await page.getByRole('button', { name: 'Uphold' }).click();
    await expect(page.getByRole('region', { name: 'Upheld' })).toBeVisible();
  });

  await test.step('the claim is corrected, and the editor says what it came of', async () => {
    await move(daniel.page, claim, { move: 'reopen', reason: 'A reader is right.' });
    await reword(rana.page, claim, claim.statement.replace('governed it', 'ever governed it'));
    await move(rana.page, claim, { move: 'submit' });
    await seal(tomas.page, claim, { round: 2 });
    await summarise(rana.page, claim);
    const correction = { kind: 'CORRECTION', note: 'After a reader’s challenge: another place.' };
    await move(daniel.page, claim, { move: 'approve' });
    await move(daniel.page, claim, { move: 'publish', correction });
    await page.reload();
    const correct = page.getByRole('region', { name: 'Correct the claim' });
    const tie = correct.getByRole('button', { name: 'This correction came of it' });
    await listening(tie);
    await tie.press('Enter');
    await expect(correct).toContainText('Its sender finds the correction at the receipt.');
    await expectAccessible(page);
  });

  await test.step('the reader follows it to the correction, which is among all others', async () => {
    await reader.goto(receipt);
    await expect(reader.getByRole('heading', { level: 1, name: 'Upheld' })).toBeVisible();
    const came = reader.getByRole('region', { name: 'What came of it' });
    await expect(came).toContainText('You are right, and we thank you.');
    await expect(came).toContainText('After a reader’s challenge: another place.');
    await expect(reader.getByRole('main')).not.toContainText(/Miriam|Daniel|Rana|Tomas/);
    await accessible(reader.url());
    await came.getByRole('link', { name: 'All corrections' }).click();
    await expect(reader.getByRole('main')).toContainText('After a reader’s challenge: another place.');
  });
  await reader.close();
});
