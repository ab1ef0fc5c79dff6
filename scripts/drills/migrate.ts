import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MIGRATIONS } from '../migrations/folder';
import { Stop } from '../setup/stop.mjs';
import type { Drill } from './drill';
import { faultsIn, lostFrom, tablesIn } from './left-behind';
import type { Stage } from './stage';
import { startWriters, type Writing } from './writers';

const WRITERS = 6;
/** Writes that are answered between one try and the next, and after the last. */
const BETWEEN = 30;
/** The table that the new migration makes, so that it shows whether it ran. */
const TABLE = 'DrillNote';
const NEWEST = '29990101000000_drill';

const migrate: Drill = {
  about:
    'a migration beside a server under writes is refused and changes nothing; without the server it runs',
  unit: 'tries beside the server',
  small: 1,
  large: 10,
  async run(size, stage) {
    const folder = await withOneMore();
    try {
      await stage.start();
      const writing = await startWriters(stage, WRITERS);
      await moreWrites(writing);
      const beside = await triesBeside(stage, writing, folder, size);
      await writing.end();
      await stage.stop();
      const alone = await stage.command('scripts/drills/migrate-beside.ts', [folder]);
      return report(stage, writing, { beside, alone, older: await startedByOlderCode(stage) });
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

export default migrate;

/** A copy of the migrations' folder with one more that is newer than all, and valid. */
async function withOneMore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sourceline-migrations-'));
  await cp(MIGRATIONS, folder, { recursive: true });
  await mkdir(join(folder, NEWEST));
  const sql = `CREATE TABLE "${TABLE}" ("id" INTEGER NOT NULL PRIMARY KEY, "body" TEXT NOT NULL);\n`;
  await writeFile(join(folder, NEWEST, 'migration.sql'), sql);
  return folder;
}

type Tried = { code: number; output: string };

async function triesBeside(stage: Stage, writing: Writing, folder: string, size: number): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (let n = 0; n < size; n++) {
    tried.push(await stage.command('scripts/drills/migrate-beside.ts', [folder]));
    await moreWrites(writing);
  }
  return tried;
}

/** The stage's server knows nothing of the new migration: what it says when it is started on it; nothing when it starts. */
async function startedByOlderCode(stage: Stage): Promise<string> {
  return stage.start().then(
    () => '',
    (error: unknown) => (error instanceof Stop ? error.message : Promise.reject(error)),
  );
}

/** Waits until the writers got on, or can't any more. */
async function moreWrites({ acknowledged, refused, unanswered }: Writing): Promise<void> {
  const target = acknowledged.length + BETWEEN;
  while (acknowledged.length < target && refused.length + unanswered() < WRITERS) await pause(20);
}

type Attempts = { beside: Tried[]; alone: Tried; older: string };

async function report(
  { databaseUrl }: Stage,
  { acknowledged, refused }: Writing,
  { beside, alone, older }: Attempts,
) {
  const lost = await lostFrom(databaseUrl, acknowledged);
  const applied = beside.filter(({ code }) => code === 0).length;
  const ran = (await tablesIn(databaseUrl)).includes(TABLE);
  return {
    figures: {
      'acknowledged writes': acknowledged.length,
      'of these lost': lost.length,
      'writes refused': refused.length,
      'migrations refused beside the server': beside.length - applied,
      'what the refusal says': beside[0]?.output.trim() ?? '',
      'what is said without the server': alone.output.trim(),
      'what older code says then': older.split('\n')[0] ?? '',
    },
    problems: [
      ...(lost.length > 0 ? [`${lost.length} acknowledged writes are lost`] : []),
      ...(applied > 0 ? [`${applied} migrations ran beside the server`] : []),
      ...(alone.code === 0 && ran ? [] : ['the migration did not run without the server either']),
      ...(older.includes(NEWEST)
        ? []
        : ['older code started on the newer newsroom, or did not say what is wrong']),
      ...refused.map(({ words }) => words),
      ...(await faultsIn(databaseUrl)),
    ],
  };
}
