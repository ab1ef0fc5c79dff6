import { connect, type Socket } from 'node:net';
import { endOfAnswer, statusOf } from './answers';

/** One request. */
export type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string };

/** The n-th request, so that a run walks over many rows; undefined where there are no more, which ends the run. */
export type Target = (n: number) => Asked | undefined;

export type Load = {
  requests: number;
  /** Requests before the clock started. */
  warmed: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers by status; anything but 2xx makes the figure worthless, and the report says so. */
  statuses: Map<number, number>;
  bytes: number;
};

type Run = {
  /** When the clock starts and when it stops. Both are far away until every connection has been answered. */
  from: number;
  until: number;
  next: (host: string) => Buffer | undefined;
  /** How many answers came to requests from before the clock. */
  warmed: number;
  latencies: number[];
  statuses: Map<number, number>;
  bytes: number;
  /** Told of each answer. */
  answered: (connection: Connection, now: number) => void;
};

const encode = (host: string, { method = 'GET', path, headers = {}, body = '' }: Asked): Buffer => {
  const lines = Object.entries({ host, connection: 'keep-alive', ...headers }).map(([k, v]) => `${k}: ${v}`);
  if (body) lines.push(`content-length: ${Buffer.byteLength(body)}`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};

const HOST = '127.0.0.1';

type Connection = { host: string; socket: Socket };

const opened = (port: number) =>
  new Promise<Connection>((resolve, reject) => {
    const socket = connect({ host: HOST, port, noDelay: true }, () =>
      resolve({ host: `${HOST}:${port}`, socket }),
    );
    socket.once('error', reject);
  });

/** Sends one request after the other on one connection until the time is up. */
function drive(connection: Connection, run: Run): Promise<void> {
  const { host, socket } = connection;
  return new Promise((resolve, reject) => {
    let pending: Buffer = Buffer.alloc(0);
    let sent = 0;
    const send = () => {
      const request = performance.now() < run.until ? run.next(host) : undefined;
      if (request) {
        sent = performance.now();
        socket.write(request);
        return;
      }
      socket.removeAllListeners().destroy();
      resolve();
    };
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed a connection during the measurement.')));
    socket.on('data', (chunk: Buffer) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const end = endOfAnswer(pending);
      if (end === undefined) return;
      const now = performance.now();
      note(run, { took: now - sent, timed: sent >= run.from, status: statusOf(pending), bytes: end });
      run.answered(connection, now);
      pending = pending.subarray(end);
      send();
    });
    send();
  });
}

function note(run: Run, answer: { took: number; timed: boolean; status: number; bytes: number }): void {
  run.statuses.set(answer.status, (run.statuses.get(answer.status) ?? 0) + 1);
  if (!answer.timed) {
    run.warmed += 1;
    return;
  }
  run.latencies.push(answer.took);
  run.bytes += answer.bytes;
}

/** The value that this share of them stays below; 0 where there are none. They are sorted. */
export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/** For how long requests are sent before the clock starts, at least, in milliseconds. */
const WARMING = 1000;

/**
 * Measures servers on this machine with `connections` keep-alive connections, dealt out to their ports in turn, each sending
 * its next request when the last is answered. The clock starts when all connections have been answered: counting from the
 * first connect would put connecting into p99. None rests in between, since a server closes what rests. Throws where the
 * requests come to an end before the clock starts.
 */
export async function load(
  ports: readonly number[],
  target: Target,
  connections: number,
  seconds: number,
): Promise<Load> {
  const all = await Promise.all(
    Array.from({ length: connections }, (_, i) => opened(ports[i % ports.length] ?? 0)),
  );
  const warm = performance.now() + WARMING;
  const [standing, never] = [new Set<Connection>(), Number.POSITIVE_INFINITY];
  let n = 0;
  const run: Run = {
    from: never,
    until: never,
    next(host) {
      const asked = target(n++);
      return asked && encode(host, asked);
    },
    warmed: 0,
    latencies: [],
    statuses: new Map(),
    bytes: 0,
    answered(connection, now) {
      standing.add(connection);
      if (run.from < never || standing.size < connections || now < warm) return;
      run.from = now;
      run.until = now + seconds * 1000;
    },
  };
  await Promise.all(all.map((connection) => drive(connection, run)));
  if (run.from === never) throw new Error('There were too few requests to measure anything.');
  const took = (performance.now() - run.from) / 1000;
  const { warmed, statuses, bytes } = run;
  const sorted = run.latencies.sort((a, b) => a - b);
  const [p50, p99] = [quantile(sorted, 0.5), quantile(sorted, 0.99)];
  return { requests: sorted.length, warmed, seconds: took, p50, p99, statuses, bytes };
}
