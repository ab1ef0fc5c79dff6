import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { clockTicks } from '../processes';

/**
 * A way to read how much processor time a PostgreSQL server on this machine has used so far, with all its connections, in
 * milliseconds; always 0 for one that is somewhere else, or where the system tells nothing of it.
 */
export async function postgresCpu(url: string): Promise<() => number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS "pid"');
  const server = client.host.startsWith('/') ? (statOf(rows[0]?.pid ?? 0)?.parent ?? 0) : 0;
  await client.end();
  return () => (server === 0 ? 0 : ticksOf(server) * (1000 / clockTicks()));
}

/** Of the server's process, of those that it started, and of those among them that have ended. */
function ticksOf(server: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = all.map((name) => statOf(Number(name))).filter((stat) => stat?.parent === server);
  const own = statOf(server);
  return children.reduce((sum, stat) => sum + (stat?.used ?? 0), (own?.used ?? 0) + (own?.ended ?? 0));
}

type Stat = { parent: number; used: number; ended: number };

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, behind the process's name; undefined once it is gone. */
function statOf(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
    const [parent = 0, used = 0, system = 0, ended = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      (at) => fields[at],
    );
    return { parent, used: used + system, ended: ended + endedSystem };
  } catch {
    return undefined;
  }
}
