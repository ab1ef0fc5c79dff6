import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Newsroom } from '../newsroom/prepare';
import type { Figures } from './figures';
import { turnsOf } from './turns';

/** Between two looks, in milliseconds. */
const BETWEEN = 15;

/** What was seen of a newsroom and of this machine while something wrote. */
export type Seen = {
  looks: number;
  /** The share of looks at which a write had its turn. */
  taken: number;
  /** The share of all cores' time in which they worked. */
  busy: number;
};

/** What writing measured, and what was seen meanwhile. */
export async function watched(
  newsroom: Newsroom,
  write: () => Promise<Figures>,
): Promise<{ figures: Figures; seen: Seen }> {
  const turns = await turnsOf(newsroom);
  const before = coresTime();
  let [looks, taken, over] = [0, 0, false];
  const looking = async () => {
    while (!over) {
      looks += 1;
      taken += (await turns.taken()) ? 1 : 0;
      await pause(BETWEEN);
    }
  };
  const looked = looking();
  try {
    const figures = await write();
    const after = coresTime();
    const busy = (after.worked - before.worked) / (after.passed - before.passed);
    over = true;
    await looked;
    return { figures, seen: { looks, taken: taken / looks, busy } };
  } finally {
    over = true;
    await looked.catch(() => undefined);
    await turns.close();
  }
}

function coresTime(): { worked: number; passed: number } {
  const times = cpus().map((core) => core.times);
  const passed = times.reduce((sum, t) => sum + t.user + t.nice + t.sys + t.irq + t.idle, 0);
  return { passed, worked: passed - times.reduce((sum, t) => sum + t.idle, 0) };
}

/**
 * How many of the least transactions this newsroom's database does in a second, one at a time, each on the disk when it
 * ends: from this many connections, of which SQLite would gain nothing by more than one. Its servers have ended.
 */
export async function bareTurns(newsroom: Newsroom, connections: number, seconds: number): Promise<number> {
  const count = newsroom.database === 'postgres' ? connections : 1;
  const all = await Promise.all(Array.from({ length: count }, () => turnsOf(newsroom)));
  try {
    await all[0]?.prepare();
    const start = performance.now();
    const done = await Promise.all(
      all.map(async ({ take }) => {
        let turns = 0;
        for (; performance.now() - start < seconds * 1000; turns++) await take();
        return turns;
      }),
    );
    return done.reduce((sum, turns) => sum + turns, 0) / ((performance.now() - start) / 1000);
  } finally {
    for (const turns of all) await turns.close();
  }
}
