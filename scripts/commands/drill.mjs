// @ts-check
import { ensureGenerated } from '../setup/generate.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { requireWritable } from '../setup/machine.mjs';
import { steps } from '../setup/progress.mjs';
import { ROOT, runNode } from '../setup/run.mjs';

/** One drill, every drill at its small size, or a list of them. Installs what it needs first. @param {string[]} args */
export default async function drill(args) {
  const step = steps(2);
  requireWritable(ROOT);
  await step('Installing the packages (minutes, the first time)', () => ensureInstalled({ dev: true }));
  await step('Generating the database client, the reader of articles and readers’ pages', ensureGenerated);
  const { code } = await runNode(['--import', 'tsx', 'scripts/drills/run.ts', ...args], { show: true });
  process.exit(code);
}
