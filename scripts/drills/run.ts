// Runs one drill, or every drill at its small size, or lists them: what npm run drill and npm test start.
import { writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { type PostgresServer, startPostgres } from '../setup/postgres.mjs';
import { endingWithChildren } from '../setup/run.mjs';
import { runCommand, Stop } from '../setup/stop.mjs';
import { type Choices, choices, USAGE } from './choices';
import type { Drill, Report } from './drill';
import { DRILLS } from './drills';
import { onStage } from './stage';

await runCommand(() => endingWithChildren(run));

async function run(): Promise<void> {
  const chosen = choices(process.argv.slice(2), Object.keys(DRILLS));
  if (chosen.small) return runAll(chosen);
  if (!chosen.name) return list();
  const [name, drill] = [chosen.name, await load(chosen.name)];
  const size = chosen.size ?? drill.large;
  const unfit = drill.unfit?.(size);
  if (unfit) throw new Stop(unfit);
  if (chosen.postgres && !drill.postgres)
    throw new Stop(`"${name}" is about SQLite, or the same on both: leave --database=postgres out.`);
  const problems = await withDatabase(chosen, (database) => attack(name, drill, size, database));
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** Gives a PostgreSQL server where one is asked for, which keeps what it answers as in production. */
async function withDatabase<T>(
  { postgres }: Choices,
  run: (server: PostgresServer | undefined) => Promise<T>,
): Promise<T> {
  const server = postgres ? await startPostgres({ durable: true }) : undefined;
  try {
    return await run(server);
  } finally {
    await server?.stop();
  }
}

async function load(name: string): Promise<Drill> {
  const drill = await DRILLS[name]?.();
  if (!drill) throw new Error(`There is no drill ${name}.`);
  return drill.default;
}

async function list(): Promise<void> {
  for (const name of Object.keys(DRILLS)) {
    const { about, unit, small, large, postgres } = await load(name);
    const also = postgres ? '; also on PostgreSQL' : '';
    process.stdout.write(
      `${name.padEnd(10)} ${about}\n${' '.repeat(11)}${large} ${unit}; ${small} in npm test${also}\n`,
    );
  }
  process.stdout.write(`\n${USAGE}\n`);
}

/** Every drill at its small size. */
async function runAll(chosen: Choices): Promise<void> {
  let passed = 0;
  const failures: { name: string; message: string }[] = [];
  await withDatabase(chosen, async (database) => {
    for (const name of Object.keys(DRILLS)) {
      if (database && !(await load(name)).postgres) continue;
      const problems = await attempted(name, database);
      if (problems.length > 0) failures.push({ name, message: problems.join('\n') });
      else passed += 1;
    }
  });
  const { report } = chosen;
  if (report) writeFileSync(report, JSON.stringify({ passed, failures }));
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** A drill that could not attack has failed, and the next one is run all the same. */
async function attempted(name: string, database: PostgresServer | undefined): Promise<readonly string[]> {
  try {
    const drill = await load(name);
    return await attack(name, drill, drill.small, database);
  } catch (error) {
    // With its cause: `fetch` says only that it failed.
    const words = error instanceof Stop ? error.message : inspect(error);
    const problem = `could not attack: ${words}`;
    process.stdout.write(`${name} ${problem}\n`);
    return [problem];
  }
}

/** Runs a drill on a stage of its own and prints what it found; the problems. */
async function attack(
  name: string,
  drill: Drill,
  size: number,
  database: PostgresServer | undefined,
): Promise<readonly string[]> {
  process.stdout.write(`${name}${database ? ', on PostgreSQL' : ''}: ${drill.about}\n`);
  const report = await onStage((stage) => drill.run(size, stage), database);
  process.stdout.write(`\n${asText(name, `${size} ${drill.unit}`, report)}\n`);
  return report.problems;
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
