import { expect, type Locator, type Page } from '@playwright/test';
import { listening } from './listening';

/** No form of ours has more stops than this between one control and the next that a test names. */
const MOST_PRESSES = 150;

type Way = 'Tab' | 'Shift+Tab';

/** Presses Tab until this control has the focus, and fails when Tab never gets there. */
export async function tabTo(page: Page, control: Locator, way: Way = 'Tab'): Promise<void> {
  await listening(control);
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await control.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press(way);
  }
  throw new Error(`${way} never reached ${control}.`);
}

/** Goes to a control by Tab and types there. */
export async function tabAndType(page: Page, control: Locator, words: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.type(words);
  await expect(control).toHaveValue(words);
}

/** Goes to a button or link by Tab and presses it. */
export async function tabAndEnter(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Goes to a group of radios by Tab and to the one that is meant by the arrow keys, which choose as they go. */
export async function tabAndChoose(page: Page, group: Locator, name: string | RegExp): Promise<void> {
  const radios = group.getByRole('radio');
  const meant = group.getByRole('radio', { name });
  await listening(meant);
  const inGroup = () => group.evaluate((it) => it.contains(document.activeElement));
  for (let presses = 0; presses < MOST_PRESSES && !(await inGroup()); presses++) {
    await page.keyboard.press('Tab');
  }
  if (!(await meant.isChecked())) await page.keyboard.press('Space');
  for (let left = await radios.count(); left > 0 && !(await meant.isChecked()); left--) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(meant).toBeChecked();
}

/** Goes to a box that searches by Tab, types, and takes what is listed under this name. */
export async function tabAndPick(page: Page, box: Locator, words: string, option: string): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.type(words);
  const row = page.getByRole('option', { name: option });
  await expect(row).toBeVisible();
  for (let left = 20; left > 0 && (await row.getAttribute('data-highlighted')) === null; left--) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** Signs in by keys, through the real form. */
export async function signInByKeys(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/sign-in');
  const { keyboard } = page;
  await tabToPlain(page, page.getByRole('textbox', { name: 'Email address' }));
  await keyboard.type(email);
  await keyboard.press('Tab');
  await keyboard.type(password);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
}

/** Presses Tab until a control has the focus that needs no script. */
async function tabToPlain(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await control.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
}
