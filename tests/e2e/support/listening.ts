import { expect, type Locator } from '@playwright/test';

/** Waits until the page's script has taken a control over: what is typed before that, it does not hear. */
export async function listening(control: Locator): Promise<void> {
  await expect
    .poll(() => control.evaluate((it) => Object.keys(it).some((key) => key.startsWith('__reactProps'))))
    .toBe(true);
}
