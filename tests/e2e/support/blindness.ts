import { expect, type Page } from '@playwright/test';
import { ask } from './api';
import type { Somebody } from './people';

/** Everything that the API tells this person about a claim, with its ETag, as one text. */
export async function toldAbout(person: Somebody, claimId: string, statement: string): Promise<string> {
  const claim = await ask(person, `claims/${claimId}`);
  const q = encodeURIComponent(statement.slice(0, 60));
  const lists = await Promise.all(
    [
      `claims/${claimId}/reviews`,
      `evidence?claimId=${claimId}`,
      `claims?q=${q}`,
      `claims?status=IN_REVIEW&q=${q}`,
    ].map((path) => ask(person, path)),
  );
  const texts = await Promise.all(lists.map((answer) => answer.text()));
  return [claim.headers().etag, await claim.text(), ...texts].join('\n');
}

/** Nothing of somebody's review is in the whole document that this person is sent, nor in what the API tells them. */
export async function expectNothingOf(
  words: readonly string[],
  person: Somebody,
  claimId: string,
  statement: string,
): Promise<void> {
  await person.page.goto(`/desk/claims/${claimId}`);
  await expect(person.page.getByRole('heading', { level: 1, name: statement })).toBeVisible();
  await expectNoneOf(words, person.page);
  const told = await toldAbout(person, claimId, statement);
  expect(told).toContain(statement);
  for (const word of words) {
    expect(told.includes(word), `the API says “${word}”`).toBe(false);
  }
}

/**
 * Nobody of these is named on a page, seen or not, but where colleagues are chosen from, who are the same in every state: whom
 * one may mention, and give a claim to.
 */
export async function expectNobodyNamed(names: readonly string[], page: Page): Promise<void> {
  const said = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const chosenFrom of copy.querySelectorAll('option, script')) chosenFrom.remove();
    return copy.outerHTML;
  });
  for (const name of names) expect(said.includes(name), `the page says “${name}”`).toBe(false);
}

/** None of these words is in the document of a page, seen or not. */
export async function expectNoneOf(words: readonly string[], page: Page): Promise<void> {
  const sent = await page.content();
  for (const word of words) expect(sent.includes(word), `the page says “${word}”`).toBe(false);
}
