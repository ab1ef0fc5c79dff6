import { startServer } from '../../setup/server.mjs';
import type { Newsroom } from '../newsroom/prepare';
import { cpuMs, freePort, residentMb } from '../processes';
import type { Site } from './figures';
import { postgresCpu } from './postgres-cpu';

/** The build that the bench serves. */
export const BUILD = '.next-bench';

/** Our servers on a newsroom. Processor time is theirs and that of the database, where it has processes of its own here. */
export type Ours = Site & {
  /** How much memory the servers hold now, and held at most, in megabytes. */
  memory(): { now: number; most: number } | null;
  stop(): Promise<void>;
};

/** Starts this many servers on a newsroom. */
export async function startOurs(newsroom: Newsroom, processes: number): Promise<Ours> {
  const database = newsroom.database === 'postgres' ? await postgresCpu(newsroom.url) : () => 0;
  const servers: { port: number; pid: number; stop: () => Promise<boolean> }[] = [];
  const stop = async () => void (await Promise.all(servers.map((server) => server.stop())));
  try {
    for (let n = 0; n < processes; n++) {
      const port = await freePort();
      servers.push({ port, ...(await startServer({ folder: BUILD, port, env: newsroom.env })) });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ports: servers.map(({ port }) => port),
    cpuMs: () => sum(servers.map(({ pid }) => cpuMs(pid))) + database(),
    memory: () => together(servers.map(({ pid }) => residentMb(pid))),
    stop,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function together(held: readonly ReturnType<typeof residentMb>[]): ReturnType<typeof residentMb> {
  const known = held.filter((one) => one !== null);
  if (known.length < held.length) return null;
  return { now: sum(known.map(({ now }) => now)), most: sum(known.map(({ most }) => most)) };
}
