import { once } from 'node:events';
import { ended, startNode } from '../../setup/run.mjs';
import type { Stage } from '../stage';

/** A worker beside the server of a stage, as `npm run worker` starts one. */
export type Running = { kill: () => Promise<void> };

/** Starts a worker and waits until it works. Throws where it ends before that. */
export async function startWorker(stage: Stage, env: Record<string, string>): Promise<Running> {
  const child = startNode(['--import', 'tsx', 'scripts/worker.ts'], { env: { ...stage.env, ...env } });
  const over = ended(child);
  const said = child.stdout ? once(child.stdout, 'data') : over;
  await Promise.race([said, over.then((code) => Promise.reject(new Error(`A worker ended with ${code}.`)))]);
  child.stdout?.resume();
  child.stderr?.resume();
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await over;
    },
  };
}
