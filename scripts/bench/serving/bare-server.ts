import { once } from 'node:events';
import { copyFile, rm } from 'node:fs/promises';
import { end, ended, startNode } from '../../setup/run.mjs';
import { Stop } from '../../setup/stop.mjs';
import { cpuMs, freePort } from '../processes';
import type { Site } from './figures';

/** Starts the yardstick (bare.ts) on a copy of this file of SQLite's, which is deleted again when it stops. */
export async function startBare(file: string): Promise<Site & { stop: () => Promise<void> }> {
  const copy = file.replace(/\.db$/, '-bare.db');
  await copyFile(file, copy);
  const port = await freePort();
  const child = startNode(['--import', 'tsx', 'scripts/bench/serving/bare.ts', copy, String(port)]);
  const stop = async () => {
    await end(child);
    await rm(copy);
  };
  const gone = ended(child).then((code) => [`It ended with ${code}.`]);
  const [word] = await Promise.race([once(child.stdout, 'data'), gone]);
  if (String(word).trim() === 'ready') return { ports: [port], cpuMs: () => cpuMs(child.pid ?? 0), stop };
  await stop();
  throw new Stop(`The bare server did not start: ${word}`);
}
