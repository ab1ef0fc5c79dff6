import { expectAccessible } from './support/axe';
import { aClaimInReview, claimNow, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('a reviewer asks the author unseen; what blocks is answered by whom it mentions, resolved, and the claim approved', async ({
  as,
}) => {
  const [rana, tomas, amina, miriam, daniel] = [
    await as('Rana'),
    await as('Tomas'),
    await as('Amina'),
    await as('Miriam'),
    await as('Daniel'),
  ];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  const address = `/desk/claims/${claim.id}`;
  const asked = 'Is this the whole sentence?';
  const answer = 'It is: https://archive.example/page-4.';

  await test.step('while the round is open, a reviewer’s question is the author’s alone', async () => {
    const { page } = tomas;
    await page.goto(address);
    const comments = page.getByRole('region', { name: 'Comments' });
    await page.getByRole('link', { name: /^Comment on a passage/ }).click();
    await expect(comments).toContainText('what you write is seen by Rana Haddad, Tomas Lind alone');
    const form = comments.getByRole('form', { name: 'New comment' });
    const words = form.getByRole('textbox', { name: 'Comment' });
    await listening(words);
    await form.getByRole('button', { name: 'Comment' }).click();
    await page.getByRole('link', { name: 'Write what you want to say.' }).click();
    await page.keyboard.type(asked);
    await page.keyboard.press('Control+Enter');
    await expect(comments.getByRole('article')).toContainText(asked);
    await expect(words).toHaveValue('');
    await expectAccessible(page);
    await amina.page.goto(address);
    const hers = amina.page.getByRole('region', { name: 'Comments' });
    await expect(hers).toContainText('Nothing is left to settle.');
    await expect(hers).not.toContainText(asked);
  });

  await test.step('the author answers and settles it', async () => {
    const { page } = rana;
    await page.goto(address);
    await page.getByRole('link', { name: /^1 open comment on a passage/ }).click();
    const thread = page.getByRole('region', { name: 'Comments' }).getByRole('article');
    const answering = thread.getByRole('button', { name: 'Answer' });
    await listening(answering);
    await answering.press('Enter');
    await thread.getByRole('textbox', { name: 'Your answer' }).fill(answer);
    await thread.getByRole('form', { name: 'Answer' }).getByRole('button', { name: 'Answer' }).click();
    const link = thread.getByRole('link', { name: 'https://archive.example/page-4' });
    await expect(link).toHaveAttribute('rel', /noopener/);
    await expect(answering).toBeFocused();
  });

  await seal(amina.page, claim);
  await summarise(rana.page, claim);

  await test.step('an editor makes the claim wait, and mentions a colleague by the keyboard', async () => {
    const { page } = daniel;
    await page.goto(address);
    const comments = page.getByRole('region', { name: 'Comments' });
    await expect(comments).toContainText(asked);
    const opening = comments.getByText('Comment on the claim');
    await listening(comments.getByRole('button', { name: 'Answer' }));
    await opening.click();
    const form = comments.getByRole('form', { name: 'New comment' });
    await form.getByRole('textbox', { name: 'Comment' }).fill('Who holds the archive?');
    await form.getByRole('combobox', { name: /^Mention/ }).fill('amina');
    await expect(page.getByRole('option', { name: /Amina Duarte/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(form.getByRole('button', { name: /^Amina Duarte/ })).toBeVisible();
    await form.getByRole('checkbox', { name: /^The claim waits for this/ }).check();
    await form.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(comments).toContainText('Blocks approval');
    await expectAccessible(page);
  });

  await test.step('it stops approval', async () => {
    const { page } = miriam;
    await page.goto(address);
    const gates = page.getByRole('region', { name: 'Before readers see it' });
    await expect(gates.getByRole('heading', { name: 'Failed: No blocking comment is open' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  });

  await test.step('whoever was mentioned answers in the thread’s own page, and may not settle it', async () => {
    const { page } = amina;
    await page.goto(address);
    const thread = page.getByRole('article').filter({ hasText: 'Who holds the archive?' });
    const id = (await thread.getAttribute('aria-labelledby'))?.replace('thread-', '');
    await page.goto(`${address}/comments/${id}`);
    const answering = page.getByRole('button', { name: 'Answer' });
    await listening(answering);
    await expect(page.getByRole('button', { name: 'Resolve' })).toHaveCount(0);
    await answering.click();
    await page.getByRole('textbox', { name: 'Your answer' }).fill('The port authority does.');
    await page.getByRole('form', { name: 'Answer' }).getByRole('button', { name: 'Answer' }).click();
    await expect(page.getByRole('article')).toContainText('The port authority does.');
    await expectAccessible(page);
  });

  await test.step('an editor settles it in a line, and approves', async () => {
    const { page } = miriam;
    await page.goto(address);
    const comments = page.getByRole('region', { name: 'Comments' });
    const thread = comments.getByRole('article').filter({ hasText: 'Who holds the archive?' });
    const resolving = thread.getByRole('button', { name: 'Resolve' });
    await listening(resolving);
    await resolving.click();
    const form = thread.getByRole('form', { name: 'Resolve' });
    await form.getByRole('button', { name: 'Resolve' }).click();
    await page.getByRole('link', { name: /^Say in a line how it was settled/ }).click();
    await page.keyboard.type('The port authority holds it.');
    await form.getByRole('button', { name: 'Resolve' }).click();
    await expect(comments.getByText('Who holds the archive?')).toHaveCount(0);
    await comments.getByRole('link', { name: /^All/ }).click();
    await expect(comments).toContainText('The port authority holds it.');
    await page.getByRole('button', { name: 'Approve' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve' });
    await dialog.getByRole('button', { name: 'Approve only' }).click();
    await expect.poll(async () => (await claimNow(page, claim.id)).status).toBe('APPROVED');
  });
});
