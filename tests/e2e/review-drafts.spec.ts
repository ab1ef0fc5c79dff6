import { aClaimInReview } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('what a reviewer types goes on on another device, and two texts of theirs are both shown', async ({
  as,
}) => {
  const [rana, one, other] = [await as('Rana'), await as('Tomas'), await as('Tomas')];
  const claim = await aClaimInReview(rana.page);
  const words = (page: typeof one.page) => page.getByRole('textbox', { name: 'Rationale' });
  const saved = (page: typeof one.page) => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  await one.page.goto(`/desk/claims/${claim.id}/review`);
  await listening(words(one.page));
  await words(one.page).fill('I began on the train.');
  await saved(one.page);

  await test.step('it stands in the form of another device', async () => {
    await other.page.goto(`/desk/claims/${claim.id}/review`);
    await expect(other.page.getByText('Restored from your last visit')).toBeVisible();
    await expect(words(other.page)).toHaveValue('I began on the train.');
    await words(other.page).fill('I went on at the desk.');
    await saved(other.page);
  });

  await test.step('the first device writes over nothing unseen', async () => {
    await words(one.page).fill('I went on on the train.');
    await expect(one.page.getByText('You wrote on in another tab or on another device')).toBeVisible();
    await expect(one.page.getByRole('main')).toContainText('I went on at the desk.');
    await expect(words(one.page)).toHaveValue('I went on on the train.');
    await one.page.getByRole('button', { name: 'Go on with that one' }).click();
    await expect(words(one.page)).toHaveValue('I went on at the desk.');
  });

  await test.step('without a connection it says so, keeps it, and saves it once there is one', async () => {
    one.expected.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
    await one.context.setOffline(true);
    await words(one.page).fill('I went on in the tunnel.');
    await expect(
      one.page.getByText('Not saved yet: no connection. It is kept in this browser.'),
    ).toBeVisible();
    await one.context.setOffline(false);
    await saved(one.page);
  });

  await test.step('thrown away, it is gone from every device', async () => {
    await one.page.reload();
    await one.page.getByRole('button', { name: 'Discard and start over' }).click();
    await expect(words(one.page)).toHaveValue('');
    await expect
      .poll(async () => (await one.page.request.get(`/api/v1/claims/${claim.id}/review-draft`)).status())
      .toBe(404);
  });

  await test.step('nobody else can tell that it was there', async () => {
    const answer = await rana.page.request.get(`/api/v1/claims/${claim.id}/review-draft`);
    expect(answer.status()).toBe(404);
  });
});
