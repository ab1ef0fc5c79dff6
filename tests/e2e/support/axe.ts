import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const window: { axe: typeof axe };

/** Everything that axe finds on the page as it stands, by WCAG 2.2 AA and its own best practices; one line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }),
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}

export const schemes = ['light', 'dark'] as const;

/** Expects that axe finds nothing in these colour schemes; in both unless told. Nothing moves: a colour on its way has no contrast. */
export async function expectAccessible(
  page: Page,
  inSchemes: readonly (typeof schemes)[number][] = schemes,
): Promise<void> {
  for (const colorScheme of inSchemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await violationsOn(page), `${page.url()} in ${colorScheme}`).toEqual([]);
  }
}
