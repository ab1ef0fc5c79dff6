import { defineConfig, devices } from '@playwright/test';
import { findBrowser, NO_BROWSER } from './scripts/setup/browser.mjs';

const launchOptions = findBrowser();
if (!launchOptions) throw new Error(NO_BROWSER);

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/browser-server.ts',
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // One server serves all of them; each test makes what it changes.
  workers: 2,
  fullyParallel: true,
  timeout: 240_000,
  // A machine that builds and tests at once answers slowly; what is wrong is found all the same.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON ?? 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env.BASE_URL,
    launchOptions,
    actionTimeout: 60_000,
    // A trace takes a picture of the page at each step, which costs more than the step: `--trace on` for what fails.
    trace: 'off',
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  projects: [{ name: 'desktop chromium', use: { ...devices['Desktop Chrome'] } }],
});
