import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { scratchFolder } from '../setup/scratch-folder.mjs';
import { Compared, type Taken } from './backup/compared';
import type { Drill, Report } from './drill';
import { countIn, faultsIn } from './left-behind';
import type { Stage } from './stage';
import { type Acknowledged, startWriters, type Writing } from './writers';

/** At each of two servers. */
const WRITERS = 3;

/** Writes that are answered between one backup and the next. */
const BETWEEN = 30;

const backup: Drill = {
  about:
    'backups while two servers write, each restored into an empty database: what was answered before is there, nothing is there by half, no row is another',
  unit: 'backups',
  small: 2,
  large: 20,
  postgres: true,
  async run(size, stage) {
    const folder = scratchFolder('backups');
    try {
      const { taken, writings } = await takenUnderWrites(size, stage, folder);
      const compared = new Compared(stage, folder);
      for (const [at, one] of taken.entries()) {
        await compared.restored(one);
        stage.say(`${at + 1} restored, ${compared.rows.toLocaleString('en')} rows compared`);
      }
      return await report(stage, taken, writings, compared);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

export default backup;

async function takenUnderWrites(size: number, stage: Stage, folder: string) {
  await stage.start();
  const { ask } = await stage.another();
  const person: Stage['person'] = (name) => stage.person(name);
  const writings = [await startWriters(stage, WRITERS), await startWriters({ ask, person }, WRITERS)];
  const taken: Taken[] = [];
  while (taken.length < size) {
    await moreWrites(writings);
    taken.push(await takenBeside(stage, folder, writings));
    stage.say(`${taken.length} backups, ${written(writings).length} writes`);
  }
  await moreWrites(writings);
  await Promise.all(writings.map(({ end }) => end()));
  await stage.stop();
  return { taken, writings };
}

async function takenBeside(stage: Stage, folder: string, writings: readonly Writing[]): Promise<Taken> {
  const [before, started] = [written(writings), performance.now()];
  const { code, output } = await stage.command('scripts/backup.ts', [folder]);
  const seconds = (performance.now() - started) / 1000;
  const [, file] = /rows are in (.+?\.db) /.exec(output) ?? [];
  if (code !== 0 || !file) throw new Error(`No backup was made: ${output}`);
  return { file, before, during: written(writings).length - before.length, seconds };
}

const written = (writings: readonly Writing[]): Acknowledged[] =>
  writings.flatMap(({ acknowledged }) => acknowledged);

/** Waits until the writers got on, or can't any more. */
async function moreWrites(writings: readonly Writing[]): Promise<void> {
  const target = written(writings).length + BETWEEN;
  const ended = () =>
    writings.reduce((sum, { refused, unanswered }) => sum + refused.length + unanswered(), 0);
  while (written(writings).length < target && ended() < WRITERS * writings.length) await pause(20);
}

async function report(
  { databaseUrl }: Stage,
  taken: readonly Taken[],
  writings: readonly Writing[],
  { rows, lost, problems, slowest }: Compared,
): Promise<Report> {
  const [during, unanswered] = [
    taken.map((one) => one.during),
    writings.reduce((sum, writing) => sum + writing.unanswered(), 0),
  ];
  return {
    figures: {
      'acknowledged writes': written(writings).length,
      'of these while a backup was made': during.reduce((sum, count) => sum + count, 0),
      'rows compared, of backups with what was restored of them': rows,
      'writes answered before a backup that it lacks': lost,
      'links of the audit chain at the end': await countIn(databaseUrl, 'AuditEvent'),
      'slowest backup, s': Math.max(...taken.map(({ seconds }) => seconds)).toFixed(1),
      'slowest restore, s': slowest.toFixed(1),
    },
    problems: [
      ...problems,
      ...(Math.min(...during) > 0 ? [] : ['a backup was made while nobody wrote']),
      ...(unanswered === 0 ? [] : [`${unanswered} writes got no answer`]),
      ...writings.flatMap(({ refused }) => refused.map(({ words }) => words)),
      ...(await faultsIn(databaseUrl)),
    ],
  };
}
