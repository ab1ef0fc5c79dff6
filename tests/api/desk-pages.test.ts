import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountOf, BASE, sessionOf } from './support/client';

/** What the server has said since it was started (scripts/setup/scratch.mjs). */
const serverLog = () => readFileSync(join(tmpdir(), `sourceline-server-${new URL(BASE).port}.log`), 'utf8');

// Next draws a page of the desk a second time behind the first, and says so where that reads the clock.
test.each([
  '/desk',
  '/desk?task=review',
  '/desk/claims',
  '/desk/articles',
  '/desk/sources',
  '/desk/reviews',
  '/desk/agreement',
  '/desk/calibration',
  '/desk/account',
  '/desk/inbox',
])('%s is drawn without a word in the server’s log', async (path) => {
  const cookie = await sessionOf(accountOf('Tomas'));
  const page = await fetch(`${BASE}${path}`, { headers: { cookie: cookie ?? '' } });
  expect([page.status, (await page.text()).includes('Tomas')]).toEqual([200, true]);
  expect(serverLog().includes('unstable value')).toBe(false);
});
