import { ensureBuilt } from '../../setup/build.mjs';
import type { Choices, Database } from '../choices';
import { type Anew, publishingAnew } from '../newsroom/anew';
import { type Newsroom, prepareNewsroom, SHOWN, tokenIn } from '../newsroom/prepare';
import { allPaths, filling, SIZE, setting } from './course';
import { deskAt } from './desk';
import type { Path } from './path';
import { BUILD, type Ours, startOurs } from './site';

/** A newsroom of the bench's, before its servers start. */
export type Filled = { database: Database; newsroom: Newsroom; token: string; anew: Anew };

/** Servers on it, and every path. */
export type Served = { on: string; ours: Ours; paths: Path[] };

/** Builds the product and says so. */
export async function* built(): AsyncGenerator<string> {
  yield 'Building for production …\n';
  await ensureBuilt(BUILD, SHOWN);
}

/** Does something with a filled newsroom on each database that was chosen, one after the other. */
export async function* onEach(
  { databases }: Choices,
  work: (filled: Filled) => AsyncGenerator<string>,
): AsyncGenerator<string> {
  for (const database of databases) {
    yield filling(database);
    const newsroom = await prepareNewsroom(database, SIZE);
    const closing: (() => Promise<void>)[] = [newsroom.clear];
    try {
      const token = await tokenIn(newsroom);
      const anew = await publishingAnew(newsroom);
      closing.push(anew.close);
      yield* work({ database, newsroom, token, anew });
    } finally {
      for (const close of closing.reverse()) await close();
    }
  }
}

/** Does something with this many servers on a newsroom, and ends them. */
export async function* served(
  { database, newsroom, token, anew }: Filled,
  processes: number,
  work: (served: Served) => AsyncGenerator<string>,
): AsyncGenerator<string> {
  const ours = await startOurs(newsroom, processes);
  try {
    const desk = await deskAt(ours, token);
    yield* work({ on: setting(database, processes), ours, paths: allPaths(desk, anew) });
  } finally {
    await ours.stop();
  }
}
