import { databaseFile } from '@/lib/config/env';
import { findNginx } from '../../setup/nginx.mjs';
import type { Choices } from '../choices';
import { about, memory, wanted } from './course';
import { Held } from './held';
import { type Creating, limits } from './limits';
import { built, type Filled, onEach, type Served, served } from './newsrooms';
import { pathsAt } from './paths-at';
import { startFront } from './site';
import { type Row, tableOf, verdict } from './table';
import { bareTurns } from './turns-taken';
import { worstSearches } from './worst';
import { startBare, startPlain } from './yardsticks';

/** Connections over which bare turns are taken: as many as two processes have for writing. */
const WRITERS = 8;

/** What a run found, said at its end. */
type Found = { rows: Row[]; creating: Creating[]; after: string[] };

/** How fast each path is answered in every setting that was chosen, and through nginx where it is there: one table at the end. */
export async function* servingFigures(chosen: Choices): AsyncGenerator<string> {
  yield* built();
  yield about(chosen, `${chosen.seconds} s a path`);
  if (!findNginx()) yield 'There is no nginx on this machine: nothing is measured through it.\n';
  const found: Found = { rows: [], creating: [], after: [] };
  const plain = await startPlain();
  try {
    const held = new Held(plain, chosen);
    yield* onEach(chosen, (filled) => onNewsroom(filled, held, chosen, found));
  } finally {
    await plain.stop();
  }
  yield tableOf(found.rows) + verdict(found.rows) + limits(found.creating) + found.after.join('');
}

async function* onNewsroom(
  filled: Filled,
  held: Held,
  chosen: Choices,
  { rows, creating, after }: Found,
): AsyncGenerator<string> {
  const { newsroom, token } = filled;
  const created: Omit<Creating, 'bare'>[] = [];
  const onServers = async function* ({ on, ours, paths }: Served) {
    const front = findNginx() ? await startFront(ours) : undefined;
    try {
      const sites = { ours, front, newsroom };
      yield* pathsAt(sites, on, wanted(paths, chosen.only), held, chosen, { rows, created });
      if (!chosen.only || 'worst searches'.includes(chosen.only))
        for await (const words of worstSearches(on, ours, token)) after.push(words);
      after.push(memory(on, ours));
    } finally {
      await front?.stop();
    }
  };
  held.bare = newsroom.database === 'sqlite' ? await startBare(databaseFile(newsroom.url)) : undefined;
  try {
    for (const processes of chosen.processes) yield* served(filled, processes, onServers);
  } finally {
    await held.bare?.stop();
    held.bare = undefined;
  }
  const bare = created.length > 0 ? await bareTurns(newsroom, WRITERS, chosen.seconds) : 0;
  creating.push(...created.map((one) => ({ ...one, bare })));
}
