import { copyFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Stop } from '../setup/stop.mjs';
import type { Drill } from './drill';
import { countIn, faultsIn, lostFrom } from './newsroom-file';
import type { Stage } from './stage';
import { type Acknowledged, startWriters, type Writing } from './writers';

const WRITERS = 6;

/** A kill comes this many milliseconds after the first answer at the latest, in the middle of full work. */
const LATEST = 1500;

/** The golden ratio's multiples spread evenly however many there are: every run kills at the same moments. */
const moment = (kill: number) => ((kill * 0.618_033_988_75) % 1) * LATEST;

const crash: Drill = {
  about: 'SIGKILL under writes: what was answered with success is there, nothing is there by half',
  unit: 'kills',
  small: 3,
  large: 100,
  async run(size, stage) {
    const first = `${stage.databaseFile}-first`;
    await copyFile(stage.databaseFile, first);
    await writeOnce(stage);
    const found = new Found();
    for (let kill = 1; kill <= size; kill++) {
      await killedUnderWrites(stage, moment(kill), found);
      if (kill % 10 === 0 || kill === size) stage.say(`${kill} kills, ${found.acknowledged.length} writes`);
    }
    const refused = await refusesToGoOnFrom(first, stage);
    await stoppedAfterWrites(stage, found);
    found.look(stage.databaseFile);
    const alone = await lostByCopying(stage.databaseFile, found.acknowledged);
    const lost = lostFrom(stage.databaseFile, found.acknowledged);
    return {
      figures: {
        'acknowledged writes': found.acknowledged.length,
        'of these lost': lost.length,
        'of these not in the file alone after a clean stop': alone,
        'requests cut off by a kill': found.unanswered,
        'half-writes, broken links of the chain, wrong hashes': found.problems.length,
        'links of the audit chain': countIn(stage.databaseFile, 'AuditEvent'),
        'publications whose hash was checked': countIn(stage.databaseFile, 'Publication'),
        'slowest start after a kill, s': found.slowestStart.toFixed(1),
        'an old copy beside a later log': refused ? 'refused' : 'served',
      },
      problems: [
        ...lost.map(({ what, params }) => `${what} is lost: ${params.join(', ')}`),
        ...(alone > 0 ? [`${alone} writes are only in the log after a clean stop`] : []),
        ...(refused ? [] : ['an old copy beside a later log was served']),
        ...found.problems,
      ],
    };
  },
};

export default crash;

/** What the whole drill saw. */
class Found {
  readonly acknowledged: Acknowledged[] = [];
  readonly problems: string[] = [];
  unanswered = 0;
  slowestStart = 0;

  add({ acknowledged, refused, unanswered }: Writing): void {
    this.acknowledged.push(...acknowledged);
    this.problems.push(...refused);
    this.unanswered += unanswered();
  }

  look(file: string): void {
    this.problems.push(...faultsIn(file));
  }
}

/** One write and a clean stop: no log goes on from what was there before. */
async function writeOnce(stage: Stage): Promise<void> {
  await stage.start();
  await stage.person('Rana');
  await stage.stop();
}

async function killedUnderWrites(stage: Stage, after: number, found: Found): Promise<void> {
  const started = performance.now();
  await stage.start();
  found.slowestStart = Math.max(found.slowestStart, (performance.now() - started) / 1000);
  found.look(stage.databaseFile);
  const writing = await startWriters(stage, WRITERS);
  await firstAnswer(writing);
  await pause(after);
  await stage.kill();
  await writing.end();
  found.add(writing);
}

async function stoppedAfterWrites(stage: Stage, found: Found): Promise<void> {
  await stage.start();
  const writing = await startWriters(stage, WRITERS);
  await firstAnswer(writing);
  await writing.end();
  await stage.stop();
  found.add(writing);
}

async function firstAnswer({ acknowledged, refused, unanswered }: Writing): Promise<void> {
  while (acknowledged.length === 0 && refused.length + unanswered() < WRITERS) await pause(5);
}

/** Puts a copy from before the drill back beside the log that a kill left, and whether the server refuses the two. */
async function refusesToGoOnFrom(copy: string, stage: Stage): Promise<boolean> {
  const { databaseFile } = stage;
  await copyFile(databaseFile, `${databaseFile}-kept`);
  await copyFile(copy, databaseFile);
  const refused = await stage.start().then(
    () => false,
    (error) => error instanceof Stop && error.message.includes("don't belong together"),
  );
  await stage.kill();
  await copyFile(`${databaseFile}-kept`, databaseFile);
  return refused;
}

/** How many of these writes a copy of the file lacks, when what lies beside it is not copied. */
async function lostByCopying(file: string, acknowledged: readonly Acknowledged[]): Promise<number> {
  await copyFile(file, `${file}-alone`);
  const lost = lostFrom(`${file}-alone`, acknowledged).length;
  await rm(`${file}-alone`);
  return lost;
}
