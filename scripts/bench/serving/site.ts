import { startNginx } from '../../setup/nginx.mjs';
import { startServer } from '../../setup/server.mjs';
import type { Newsroom } from '../newsroom/prepare';
import { cpuMs, freePort, residentMb, withChildren } from '../processes';
import type { Site } from './figures';
import { postgresCpu } from './postgres-cpu';

/** The build that the bench serves. */
export const BUILD = '.next-bench';

/** Our servers on a newsroom. Processor time is theirs and that of the database, where it has processes of its own here. */
export type Ours = Site & {
  /** How much memory the servers hold now, and held at most since they were started, in megabytes. */
  memory(): ReturnType<typeof residentMb>;
  /** Ends them and starts others at the same ports, which have kept nothing yet. */
  again(): Promise<void>;
  stop(): Promise<void>;
};

type Server = { port: number; pid: number; stop: () => Promise<boolean> };

/** Starts this many servers on a newsroom. */
export async function startOurs(newsroom: Newsroom, processes: number): Promise<Ours> {
  const database = newsroom.database === 'postgres' ? await postgresCpu(newsroom.url) : () => 0;
  const ports: number[] = [];
  for (let n = 0; n < processes; n++) ports.push(await freePort());
  const servers: Server[] = [];
  const stop = async () => void (await Promise.all(servers.splice(0).map((server) => server.stop())));
  const start = async () => {
    try {
      for (const port of ports)
        servers.push({ port, ...(await startServer({ folder: BUILD, port, env: newsroom.env })) });
    } catch (error) {
      await stop();
      throw error;
    }
  };
  await start();
  return {
    ports,
    cpuMs: () => sum(servers.map(({ pid }) => cpuMs(pid))) + database(),
    memory: () => together(servers.map(({ pid }) => residentMb(pid))),
    async again() {
      await stop();
      await start();
    },
    stop,
  };
}

/** Starts nginx by deploy/nginx.conf in front of our servers. Its processor time comes on top of theirs. */
export async function startFront(ours: Ours): Promise<Site & { stop: () => Promise<void> }> {
  const nginx = await startNginx({ upstreams: ours.ports, name: '127.0.0.1', tls: false });
  const own = () => sum(withChildren(nginx.pid).map(cpuMs));
  return { ports: [nginx.https], cpuMs: () => ours.cpuMs() + own(), stop: nginx.stop };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function together(held: readonly ReturnType<typeof residentMb>[]): ReturnType<typeof residentMb> {
  const known = held.filter((one) => one !== null);
  if (known.length < held.length) return null;
  const all = (of: 'now' | 'most' | 'files') => sum(known.map((one) => one[of]));
  return { now: all('now'), most: all('most'), files: all('files') };
}
