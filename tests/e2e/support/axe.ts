import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const window: { axe?: typeof axe };

type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours. A second scheme changes nothing else: the document is the same. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, by WCAG 2.2 AA and its own best practices, or by some rules; one line each. */
async function violationsOn(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  const runOnly = rules
    ? { type: 'rule' as const, values: [...rules] }
    : { type: 'tag' as const, values: everything };
  const found = await page.evaluate(async (only) => {
    const report = await window.axe?.run(document, {
      runOnly: only,
      resultTypes: ['violations'],
      preload: false,
    });
    return report?.violations ?? null;
  }, runOnly);
  if (!found) throw new Error('axe did not run.');
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}

/**
 * Expects that axe finds nothing in these colour schemes; in both unless told. Nothing moves: a colour on its way has no
 * contrast. A page that is just being drawn has no title or heading for a moment: what axe finds it must find again.
 */
export async function expectAccessible(page: Page, inSchemes = schemes): Promise<void> {
  for (const [index, colorScheme] of inSchemes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const rules = index === 0 ? undefined : colours;
    await softly
      .poll(() => violationsOn(page, rules), { message: `${page.url()} in ${colorScheme}`, timeout: 10_000 })
      .toEqual([]);
  }
}

/** The rest of a page is looked at all the same. */
const softly = expect.configure({ soft: true });
