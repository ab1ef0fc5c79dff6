// @ts-check
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/**
 * Where browsers of the Chromium family are installed by systems. The headless shell comes first: it is what Playwright
 * brings itself, and draws no toolbars for each window that a test opens.
 */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What to say when there is no browser. */
export const NO_BROWSER =
  'No browser for the tests: run "npx playwright install chromium", or install Chromium with the system (Debian: apt-get install chromium-headless-shell).';

/**
 * Playwright's launch options for the first browser that is there: Playwright's own, else the system's.
 * Nothing when there is none.
 * @returns {{ executablePath?: string, args: string[] } | undefined}
 */
export function findBrowser() {
  const args = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  if (existsSync(chromium.executablePath())) return { args };
  const executablePath = PLACES.find((place) => existsSync(place));
  return executablePath ? { executablePath, args } : undefined;
}
