// Runs one drill, or every drill at its small size, or lists them: what npm run drill and npm test start.
import { writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { runCommand, Stop } from '../setup/stop.mjs';
import { choices, USAGE } from './choices';
import type { Drill, Report } from './drill';
import { DRILLS } from './drills';
import { onStage } from './stage';

await runCommand(async () => {
  const { name, size, small, report } = choices(process.argv.slice(2), Object.keys(DRILLS));
  if (small) return runAll(report);
  if (!name) return list();
  const drill = await load(name);
  const unfit = drill.unfit?.(size ?? drill.large);
  if (unfit) throw new Stop(unfit);
  const problems = await attack(name, drill, size ?? drill.large);
  process.exitCode = problems > 0 ? 1 : 0;
});

async function load(name: string): Promise<Drill> {
  const drill = await DRILLS[name]?.();
  if (!drill) throw new Error(`There is no drill ${name}.`);
  return drill.default;
}

async function list(): Promise<void> {
  for (const name of Object.keys(DRILLS)) {
    const { about, unit, small, large } = await load(name);
    process.stdout.write(
      `${name.padEnd(10)} ${about}\n${' '.repeat(11)}${large} ${unit}; ${small} in npm test\n`,
    );
  }
  process.stdout.write(`\n${USAGE}\n`);
}

/** Every drill at its small size. `report` names a file for the counts. */
async function runAll(report: string | undefined): Promise<void> {
  const counts = { passed: 0, failed: 0 };
  for (const name of Object.keys(DRILLS)) {
    const problems = await attempted(name);
    counts[problems > 0 ? 'failed' : 'passed'] += 1;
  }
  if (report) writeFileSync(report, JSON.stringify(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

/** A drill that could not attack has failed, and the next one is run all the same. */
async function attempted(name: string): Promise<number> {
  try {
    const drill = await load(name);
    return await attack(name, drill, drill.small);
  } catch (error) {
    // With its cause: `fetch` says only that it failed.
    const words = error instanceof Stop ? error.message : inspect(error);
    process.stdout.write(`${name} could not attack: ${words}\n`);
    return 1;
  }
}

/** Runs a drill on a stage of its own and prints what it found; the number of problems. */
async function attack(name: string, drill: Drill, size: number): Promise<number> {
  process.stdout.write(`${name}: ${drill.about}\n`);
  const report = await onStage((stage) => drill.run(size, stage));
  process.stdout.write(`\n${asText(name, `${size} ${drill.unit}`, report)}\n`);
  return report.problems.length;
}

function asText(name: string, size: string, { figures, problems }: Report): string {
  const width = Math.max(0, ...Object.keys(figures).map((key) => key.length));
  return [
    ...problems.map((problem) => `  LOST OR LEAKED: ${problem}`),
    `${name}, ${size}: ${problems.length === 0 ? 'held' : `did not hold (${problems.length})`}`,
    ...Object.entries(figures).map(([key, value]) => `  ${key.padEnd(width)}  ${value}`),
    '',
  ].join('\n');
}
