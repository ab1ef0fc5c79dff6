import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Answer, Person } from './ask';
import type { Drill } from './drill';
import { faultsIn } from './left-behind';
import type { Stage } from './stage';

const WRITERS = 3;
const READERS = 4;

/** What the server itself waits for (lib/data/db.ts), in seconds: a lock that is held longer is refused. */
const PATIENCE = 10;

/** With fewer answers than this, readers stood still while the lock was held. */
const FEWEST_READS = 10;

const lock: Drill = {
  about: 'another program holds the write lock: readers go on, writers wait, and past ten seconds get 503',
  unit: 'seconds',
  small: 3,
  large: 12,
  unfit: (size) =>
    Math.abs(size - PATIENCE) > 1
      ? undefined
      : `Whether a write gets its turn after ${size} seconds is chance, since the server waits for ${PATIENCE}: give fewer than ${PATIENCE - 1} or more than ${PATIENCE + 1}.`,
  async run(size, stage) {
    await stage.start();
    const rana = await stage.person('Rana');
    const before = await waits(stage, rana, () => pause(1000));
    const other = new Database(stage.databaseFile);
    other.exec('BEGIN IMMEDIATE');
    let writes: Answer[] = [];
    const during = await waits(stage, rana, async () => {
      const writing = Promise.all(Array.from({ length: WRITERS }, () => writesSource(stage, rana)));
      await pause(size * 1000);
      other.exec('ROLLBACK');
      writes = await writing;
    });
    other.close();
    const after = await writesSource(stage, rana);
    return report(stage, size, { before, during, writes, after });
  },
};

export default lock;

const writesSource = (stage: Stage, by: Person): Promise<Answer> =>
  stage.ask('POST', '/api/v1/sources', { by, body: { kind: 'PERSON', name: `Somebody ${randomUUID()}` } });

/** How long readers waited for each answer while something went on, in milliseconds. */
async function waits(stage: Stage, by: Person, meanwhile: () => Promise<void>): Promise<number[]> {
  const found: number[] = [];
  let over = false;
  const readers = Array.from({ length: READERS }, async (_, i) => {
    while (!over) {
      const page = i % 2 === 0 ? stage.ask('GET', '/') : stage.ask('GET', '/api/v1/claims', { by });
      found.push((await page).milliseconds);
    }
  });
  await meanwhile();
  over = true;
  await Promise.all(readers);
  return found;
}

type Found = { before: number[]; during: number[]; writes: Answer[]; after: Answer };

async function report({ databaseUrl }: Stage, size: number, { before, during, writes, after }: Found) {
  const wanted = size < PATIENCE ? 201 : 503;
  const unfit = [
    ...writes.filter(({ status }) => status !== wanted),
    ...(after.status === 201 ? [] : [after]),
  ];
  const unsaid = writes.filter(({ status, headers }) => status === 503 && !headers.has('retry-after'));
  return {
    figures: {
      'longest wait of a reader before, ms': longest(before),
      'longest wait of a reader while the lock was held, ms': longest(during),
      'reads answered while it was held': during.length,
      'writes while it was held': writes.map(({ status }) => status).join(', '),
      'longest wait of a writer, ms': longest(writes.map(({ milliseconds }) => milliseconds)),
    },
    problems: [
      ...(during.length < FEWEST_READS ? ['readers stood still while the lock was held'] : []),
      ...unfit.map(({ status, text }) => `a write was answered ${status}: ${text.slice(0, 200)}`),
      ...unsaid.map(() => 'a write was refused without Retry-After'),
      ...(await faultsIn(databaseUrl)),
    ],
  };
}

const longest = (waits: number[]): number => Math.round(Math.max(0, ...waits));
