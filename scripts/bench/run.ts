// npm run bench [-- --seconds N --connections N --only NAME]: prints how fast Sourceline answers, each path beside a bare server that does
// the same work on the same rows in the same run. `--only locate` prints how passages are found again, without a server.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SERVER_MEMORY } from '../setup/server.mjs';
import { type Load, load, type Target } from './load';
import { locateFigures } from './locate/figures';
import { prepareNewsroom } from './prepare';
import { cpuMs, freePort, residentMb, type Server, startServer } from './processes';
import { heading, line, type Measured, summary } from './report';
import { similarRanking } from './similar/ranking';
import { word } from './vocabulary';
import { worstSearches } from './worst';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '6' },
    connections: { type: 'string', default: '16' },
    only: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
const SIZE = { articles: 1000, published: 20_000, waiting: 2000 };
/** Readers crowd on few pages: a hundred claims take the page and JSON requests after one visit each. */
const HOT = 100;

/** `visited`: how many of its first requests are made once before the measurement. */
type Path = { name: string; best: number; target: Target; visited?: number };

const paths = (slugs: readonly string[], token: string): Path[] => {
  const bearer = { authorization: `Bearer ${token}` };
  const hot = (n: number) => slugs[(n * 197) % HOT] ?? '';
  const fresh = (n: number) => slugs[HOT + (n % (slugs.length - HOT))] ?? '';
  return [
    { name: 'claim page', best: 0.023, target: (n) => ({ path: `/claims/${hot(n)}` }), visited: HOT },
    { name: 'claim page, first visit', best: 0.023, target: (n) => ({ path: `/claims/${fresh(n)}` }) },
    {
      name: 'claim JSON',
      best: 0.066,
      target: (n) => ({ path: `/api/v1/public/claims/${slugs[(n * 7919) % slugs.length]}` }),
    },
    {
      name: 'desk queue, 50',
      best: 0.072,
      target: () => ({ path: '/api/v1/work?task=review&limit=50', headers: bearer }),
    },
    {
      name: 'search, top 20',
      best: 0.082,
      target: (n) => ({
        path: `/api/v1/public/claims?q=${word((n * 37) % 600)}+${word((n * 101) % 600)}&limit=20`,
      }),
    },
    {
      name: 'create a claim',
      best: 0.072,
      target: () => ({
        method: 'POST',
        path: '/api/v1/claims',
        headers: { ...bearer, 'content-type': 'application/json' },
        body: JSON.stringify({ statement: `The mill at ${randomUUID()} was sold.`, kind: 'FACTUAL' }),
      }),
    },
  ];
};

async function measure(server: Server, target: Target): Promise<Load & { cpuMsPerRequest: number }> {
  const before = cpuMs(server.pid);
  const result = await load(server.port, target, connections, seconds);
  return { ...result, cpuMsPerRequest: (cpuMs(server.pid) - before) / (result.requests + result.warmed) };
}

function memory({ pid }: Server): string {
  const held = residentMb(pid);
  if (!held) return '';
  return `\nThe server holds ${held.now.toFixed(0)} MB now, and held ${held.most.toFixed(0)} MB at most.\n`;
}

/** What is a matter of being right: no server and no clock. */
const FIGURES = { locate: locateFigures, similar: similarRanking };

async function main(): Promise<void> {
  for (const [name, figures] of Object.entries(FIGURES))
    if (!values.only || values.only === name) for await (const told of figures()) process.stdout.write(told);
  if (!values.only || !(values.only in FIGURES)) await measureAll();
}

async function measureAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sourceline-bench-'));
  const servers: Server[] = [];
  try {
    const room = await prepareNewsroom(folder, SIZE);
    const [port, barePort] = [await freePort(), await freePort()];
    servers.push(
      await startServer(
        'node',
        [...SERVER_MEMORY.args, 'node_modules/next/dist/bin/next', 'start', '-p', String(port)],
        port,
        { ...SERVER_MEMORY.env, ...room.env },
      ),
    );
    servers.push(
      await startServer(
        'node',
        ['--import', 'tsx', 'scripts/bench/bare.ts', room.bareFile, String(barePort)],
        barePort,
        {},
      ),
    );
    const [ours, bare] = servers as [Server, Server];
    process.stdout.write(heading(SIZE, connections, seconds));
    const all: Measured[] = [];
    for (const { name, best, target, visited = 0 } of paths(room.slugs, room.token)) {
      if (values.only && !name.includes(values.only)) continue;
      for (let n = 0; n < visited; n++) await fetch(`http://127.0.0.1:${ours.port}${target(n).path}`);
      const measured = { name, best, bare: await measure(bare, target), ours: await measure(ours, target) };
      all.push(measured);
      process.stdout.write(line(measured));
    }
    process.stdout.write(summary(all));
    if (!values.only || 'worst searches'.includes(values.only))
      for await (const told of worstSearches(ours, room.token)) process.stdout.write(told);
    process.stdout.write(memory(ours));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
