import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until the page's script has taken a control over: what is typed before that, it does not hear. */
export async function listening(control: Locator): Promise<void> {
  await expect
    .poll(() => control.evaluate((it) => Object.keys(it).some((key) => key.startsWith('__reactProps'))))
    .toBe(true);
}

/**
 * Waits until the page's script has taken over all that is drawn. It does so part by part, and a part that something else
 * has changed by then it draws anew, with an error in the console.
 */
export async function wholePageListening(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      // A reader's document has one script, which has run by then.
      (!document.querySelector('script[src*="/_next/"]') ||
        [...document.body.querySelectorAll('a, button, input, select, textarea, h1, h2, p')].every((it) =>
          Object.keys(it).some((key) => key.startsWith('__reactProps')),
        )),
  );
}
