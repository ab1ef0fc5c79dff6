import { connect, type Socket } from 'node:net';

/** One request as bytes: `target(n)` gives the n-th, so that a run walks over many rows. */
export type Target = (n: number) => {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

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
  until: number;
  next: (host: string) => Buffer;
  latencies: number[];
  statuses: Map<number, number>;
  bytes: number;
};

const encode = (
  host: string,
  { method = 'GET', path, headers = {}, body = '' }: ReturnType<Target>,
): Buffer => {
  const lines = Object.entries({ host, connection: 'keep-alive', ...headers }).map(([k, v]) => `${k}: ${v}`);
  if (body) lines.push(`content-length: ${Buffer.byteLength(body)}`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};

/** Where the body ends: undefined while more bytes are needed. Knows content-length, chunked and bodiless answers. */
function endOfAnswer(data: Buffer): number | undefined {
  const head = data.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const headers = data.subarray(0, head).toString('latin1').toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(headers)?.[1];
  if (length !== undefined)
    return data.length >= head + 4 + Number(length) ? head + 4 + Number(length) : undefined;
  if (!headers.includes('transfer-encoding: chunked')) return head + 4;
  return endOfChunks(data, head + 4);
}

function endOfChunks(data: Buffer, from: number): number | undefined {
  let at = from;
  for (;;) {
    const line = data.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(data.subarray(at, line).toString('latin1'), 16);
    at = line + 2 + size + 2;
    if (at > data.length) return undefined;
    if (size === 0) return at;
  }
}

const statusOf = (data: Buffer): number => Number(data.subarray(9, 12).toString('latin1'));

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
function drive({ host, socket }: Connection, run: Run): Promise<void> {
  return new Promise((resolve, reject) => {
    let pending: Buffer = Buffer.alloc(0);
    let sent = 0;
    const send = () => {
      sent = performance.now();
      socket.write(run.next(host));
    };
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed a connection during the measurement.')));
    socket.on('data', (chunk: Buffer) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const end = endOfAnswer(pending);
      if (end === undefined) return;
      const now = performance.now();
      run.latencies.push(now - sent);
      run.bytes += end;
      const status = statusOf(pending);
      run.statuses.set(status, (run.statuses.get(status) ?? 0) + 1);
      pending = pending.subarray(end);
      if (now < run.until) return send();
      socket.removeAllListeners('data').removeAllListeners('close');
      resolve();
    });
    send();
  });
}

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/**
 * Measures servers on this machine with `connections` keep-alive connections, dealt out to their ports in turn, each sending
 * its next request when the last is answered. All connections stand and have been answered once before the clock starts:
 * counting from the first connect would put connecting into p99.
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
  let n = 0;
  const next = (host: string) => encode(host, target(n++));
  const fresh = (until: number): Run => ({ until, next, latencies: [], statuses: new Map(), bytes: 0 });
  const warm = fresh(performance.now() + 1000);
  await Promise.all(all.map((connection) => drive(connection, warm)));
  const start = performance.now();
  const run = fresh(start + seconds * 1000);
  await Promise.all(all.map((connection) => drive(connection, run)));
  const took = (performance.now() - start) / 1000;
  for (const { socket } of all) socket.removeAllListeners().destroy();
  const sorted = run.latencies.sort((a, b) => a - b);
  return {
    requests: sorted.length,
    warmed: warm.latencies.length,
    seconds: took,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    statuses: run.statuses,
    bytes: run.bytes,
  };
}
