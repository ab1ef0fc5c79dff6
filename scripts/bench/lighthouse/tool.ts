import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser, NO_BROWSER } from '../../setup/browser.mjs';
import { ROOT, run, runNode, STATE } from '../../setup/run.mjs';
import { Stop } from '../../setup/stop.mjs';
import type { Report } from './report';

/** What is to be installed, and its lockfile. */
const WANTED = join(ROOT, 'scripts/bench/lighthouse/tool');

/** Where it is installed: apart from the product's packages, of which nothing needs it. */
const PLACE = join(STATE, 'lighthouse');

const LOCK = 'package-lock.json';

/** Installs Lighthouse by its lockfile where it is not there yet or another one is. */
export async function ensureLighthouse(): Promise<void> {
  const lock = await readFile(join(WANTED, LOCK), 'utf8');
  const there = join(PLACE, 'node_modules', '.package-lock.json');
  const kept = join(PLACE, LOCK);
  if (existsSync(there) && existsSync(kept) && readFileSync(kept, 'utf8') === lock) return;
  await mkdir(PLACE, { recursive: true });
  for (const file of ['package.json', LOCK]) await copyFile(join(WANTED, file), join(PLACE, file));
  const { code, output } = await run('npm', [
    ...['ci', '--prefix', PLACE, '--ignore-scripts', '--no-audit', '--no-fund'],
  ]);
  if (code !== 0) throw new Stop(`${output.trimEnd()}\nLighthouse could not be installed.`);
}

/** Has Lighthouse judge a page, as a phone that has never been there, by a browser of its own. The report is kept in `folder`. */
export async function judge(url: string, folder: string): Promise<Report> {
  const browser = findBrowser();
  if (!browser) throw new Stop(NO_BROWSER);
  const file = join(folder, 'report.json');
  // nginx's certificate is one that this machine gave itself.
  const flags = ['--headless=new', '--ignore-certificate-errors', ...browser.args];
  const { code, output } = await runNode(
    [
      ...[join(PLACE, 'node_modules/lighthouse/cli/index.js'), url, '--quiet', '--no-enable-error-reporting'],
      ...['--output=json', `--output-path=${file}`, `--chrome-flags=${flags.join(' ')}`],
      ...['--form-factor=mobile', '--throttling-method=simulate', '--disable-full-page-screenshot'],
    ],
    { env: { CHROME_PATH: browser.executablePath ?? chromium.executablePath() } },
  );
  if (code !== 0) throw new Stop(`${output.trimEnd()}\nLighthouse could not judge ${url}.`);
  const report: Report = JSON.parse(await readFile(file, 'utf8'));
  if (report.runtimeError)
    throw new Stop(`Lighthouse could not judge ${url}: ${report.runtimeError.message}`);
  return report;
}
