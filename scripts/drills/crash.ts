import { setTimeout as pause } from 'node:timers/promises';
import { Copies } from './crash/copies';
import { databaseKilled } from './crash/database';
import { Found } from './crash/found';
import type { Drill, Report } from './drill';
import { countIn } from './left-behind';
import { moment } from './moment';
import type { Stage } from './stage';
import { startWriters, type Writing } from './writers';

const WRITERS = 6;

/** A kill comes this many milliseconds after the first answer at the latest, in the middle of full work. */
const LATEST = 1500;

const crash: Drill = {
  about:
    'SIGKILL of the server, or of its PostgreSQL, under writes: what was answered with success is there, nothing is there by half',
  unit: 'kills',
  small: 3,
  large: 100,
  postgres: true,
  async run(size, stage) {
    const copies = stage.databaseFile ? await Copies.of(stage) : undefined;
    const found = new Found(stage.databaseUrl);
    for (let kill = 1; kill <= size; kill++) {
      await killedUnderWrites(stage, moment(kill, LATEST), found);
      if (kill % 10 === 0 || kill === size) stage.say(`${kill} kills, ${found.acknowledged.length} writes`);
    }
    await copies?.putOldOneBack();
    await stoppedAfterWrites(stage, found);
    await found.look();
    await copies?.takeTheFileAlone(found.acknowledged);
    return report(stage, found, copies?.report());
  },
};

export default crash;

/** Kills first the database, where it is ours, then the server, each under writes of its own. */
async function killedUnderWrites(stage: Stage, after: number, found: Found): Promise<void> {
  const started = performance.now();
  await stage.start();
  found.slowest.start = Math.max(found.slowest.start, (performance.now() - started) / 1000);
  await found.look();
  if (stage.postgres?.crash) await databaseKilled(stage, await writesFor(stage, after), found);
  const writing = await writesFor(stage, after);
  await stage.kill();
  await writing.end();
  found.add(writing);
}

/** Writers that have been at work for so many milliseconds. */
async function writesFor(stage: Stage, milliseconds: number): Promise<Writing> {
  const writing = await startWriters(stage, WRITERS);
  await firstAnswer(writing);
  await pause(milliseconds);
  return writing;
}

async function stoppedAfterWrites(stage: Stage, found: Found): Promise<void> {
  await stage.start();
  const writing = await writesFor(stage, 0);
  await writing.end();
  await stage.stop();
  found.add(writing);
}

async function firstAnswer({ acknowledged, refused, unanswered }: Writing): Promise<void> {
  while (acknowledged.length === 0 && refused.length + unanswered() < WRITERS) await pause(5);
}

async function report({ databaseUrl, postgres }: Stage, found: Found, copies?: Report): Promise<Report> {
  const lost = await found.lost();
  return {
    figures: {
      'acknowledged writes': found.acknowledged.length,
      'of these lost': lost.length,
      'requests cut off by a kill': found.cutOff.bare,
      ...(postgres?.crash && {
        'requests answered 503 while PostgreSQL was gone': found.cutOff.told,
        'requests answered 500 then, who had waited five seconds': found.cutOff.failed,
        'slowest return of the server after PostgreSQL, s': found.slowest.return.toFixed(1),
      }),
      'half-writes, broken links of the chain, wrong hashes': found.problems.length,
      'links of the audit chain': await countIn(databaseUrl, 'AuditEvent'),
      'publications whose hash was checked': await countIn(databaseUrl, 'Publication'),
      'slowest start after a kill, s': found.slowest.start.toFixed(1),
      ...copies?.figures,
    },
    problems: [
      ...lost.map(({ what, params }) => `${what} is lost: ${params.join(', ')}`),
      ...(copies?.problems ?? []),
      ...found.problems,
    ],
  };
}
