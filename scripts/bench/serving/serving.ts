import { databaseFile } from '@/lib/config/env';
import { ensureBuilt } from '../../setup/build.mjs';
import type { Choices } from '../choices';
import { prepareNewsroom, SHOWN, tokenIn } from '../newsroom/prepare';
import { startBare } from './bare-server';
import { type BesideBare, heading, line, summary } from './beside-bare';
import { about, filling, memory, SIZE, visit, wanted } from './course';
import { measured } from './figures';
import { inSettings } from './settings';
import { BUILD, startOurs } from './site';
import { worstSearches } from './worst';

/**
 * How fast each path is answered. On SQLite by one process: beside a bare server that does the same work on the same rows in
 * the same run. Else in every setting that was chosen, side by side, and what limits the creating of claims.
 */
export async function* servingFigures(chosen: Choices): AsyncGenerator<string> {
  yield 'Building for production …\n';
  await ensureBuilt(BUILD, SHOWN);
  const { databases, processes } = chosen;
  const usual = databases.join() === 'sqlite' && processes.join() === '1';
  yield* usual ? besideBare(chosen) : inSettings(chosen);
}

async function* besideBare(chosen: Choices): AsyncGenerator<string> {
  yield filling('sqlite');
  const newsroom = await prepareNewsroom('sqlite', SIZE);
  const started: { stop: () => Promise<void> }[] = [];
  try {
    const bare = await startBare(databaseFile(newsroom.url));
    started.push(bare);
    const token = await tokenIn(newsroom);
    const ours = await startOurs(newsroom, 1);
    started.push(ours);
    yield about(chosen) + heading();
    const all: BesideBare[] = [];
    for (const path of wanted(chosen, token)) {
      await visit(ours, path);
      const figures = { bare: await measured(bare, path.target, chosen) };
      const both = { ...path, ...figures, ours: await measured(ours, path.target, chosen) };
      all.push(both);
      yield line(both);
    }
    yield summary(all);
    if (!chosen.only || 'worst searches'.includes(chosen.only)) yield* worstSearches(ours, token);
    yield memory(ours);
  } finally {
    await Promise.all(started.map((server) => server.stop()));
    await newsroom.clear();
  }
}
