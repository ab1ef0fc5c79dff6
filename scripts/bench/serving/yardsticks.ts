import { once } from 'node:events';
import { copyFile, rm } from 'node:fs/promises';
import { end, ended, startNode } from '../../setup/run.mjs';
import { Stop } from '../../setup/stop.mjs';
import { cpuMs, freePort } from '../processes';
import type { Site } from './figures';

/** A server that ours are held against, in a process of its own. */
export type Yardstick = Site & { stop: () => Promise<void> };

/** Starts the one that does the same work on the same rows (bare.ts), on a copy of this file of SQLite's, which goes with it. */
export async function startBare(file: string): Promise<Yardstick> {
  const copy = file.replace(/\.db$/, '-bare.db');
  await copyFile(file, copy);
  const server = await started('bare', [copy]);
  const stop = async () => {
    await server.stop();
    await rm(copy);
  };
  return { ...server, stop };
}

/** Starts the one that sends as many bytes (plain.ts). */
export const startPlain = (): Promise<Yardstick> => started('plain', []);

async function started(name: 'bare' | 'plain', args: readonly string[]): Promise<Yardstick> {
  const port = await freePort();
  const program = ['--import', 'tsx', `scripts/bench/serving/${name}.ts`];
  const child = startNode([...program, ...args, String(port)]);
  const stop = async () => void (await end(child));
  const gone = ended(child).then((code) => [`It ended with ${code}.`]);
  const [word] = await Promise.race([once(child.stdout, 'data'), gone]);
  if (String(word).trim() === 'ready') return { ports: [port], cpuMs: () => cpuMs(child.pid ?? 0), stop };
  await stop();
  throw new Stop(`The ${name} server did not start: ${word}`);
}
