import { databaseFile } from '@/lib/config/env';
import { ensureBuilt } from '../../setup/build.mjs';
import { startNginx } from '../../setup/nginx.mjs';
import type { Choices } from '../choices';
import { slugsOf } from '../newsroom/copies';
import { prepareNewsroom, SHOWN } from '../newsroom/prepare';
import { cpuMs, withChildren } from '../processes';
import { startBare } from './bare-server';
import { about, filling, memory, SIZE, visit } from './course';
import { type Figures, measured, rate, type Site, unexpected } from './figures';
import { HOT, type Path } from './paths';
import { BUILD, startOurs } from './site';

/** The share of the bare server's rate that is asked for through nginx, where readers crowd on few pages. */
const ASKED = 0.5;

/** Readers crowd on a hundred claims; programs may also read one after the other, of which nginx keeps none for long enough. */
const paths = (slugs: readonly string[]): (Path & { crowded: boolean })[] => {
  const hot = (n: number) => slugs[(n * 197) % HOT] ?? '';
  const any = (n: number) => slugs[(n * 7919) % slugs.length] ?? '';
  const json = (slug: string) => ({ path: `/api/v1/public/claims/${slug}` });
  return [
    {
      name: 'claim page',
      best: 0,
      target: (n) => ({ path: `/claims/${hot(n)}` }),
      visited: HOT,
      crowded: true,
    },
    { name: 'claim JSON', best: 0, target: (n) => json(hot(n)), visited: HOT, crowded: true },
    { name: 'claim JSON, all in turn', best: 0, target: (n) => json(any(n)), crowded: false },
  ];
};

/** One path at one server. */
export type Measured = { path: string; crowded: boolean; server: string; figures: Figures };

/** How fast readers' answers come from a bare server, from ours, and from ours through nginx by deploy/nginx.conf, in one run. */
export async function* frontFigures(chosen: Choices): AsyncGenerator<string> {
  yield 'Building for production …\n';
  await ensureBuilt(BUILD, SHOWN);
  yield filling('sqlite');
  const newsroom = await prepareNewsroom('sqlite', SIZE);
  const started: { stop: () => Promise<void> }[] = [];
  try {
    const bare = await startBare(databaseFile(newsroom.url));
    started.push(bare);
    const ours = await startOurs(newsroom, 1);
    started.push(ours);
    const nginx = await startNginx({ upstreams: ours.ports, name: '127.0.0.1', tls: false });
    started.push(nginx);
    const through: Site = {
      ports: [nginx.https],
      cpuMs: () => ours.cpuMs() + withChildren(nginx.pid).reduce((sum, pid) => sum + cpuMs(pid), 0),
    };
    yield about(chosen) + row(['path', 'from', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms/req', 'share of bare']);
    const all: Measured[] = [];
    for (const path of paths(slugsOf(SIZE))) {
      for (const [server, site] of Object.entries({ bare, ours, 'ours, through nginx': through })) {
        if (site !== bare) await visit(site, path);
        const figures = await measured(site, path.target, chosen);
        all.push({ path: path.name, crowded: path.crowded, server, figures });
        yield line(all);
      }
    }
    yield verdict(all) + memory(ours);
  } finally {
    for (const server of started.reverse()) await server.stop();
    await newsroom.clear();
  }
}

const WIDTHS = [26, 22, 9, 9, 9, 12, 15];
const row = (cells: readonly string[]) =>
  `${cells.map((cell, i) => (i < 2 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join('')}\n`;

/** The share of the bare server's rate on its path; 1 for the bare server. */
const shareOf = (all: readonly Measured[], { path, figures }: Measured): number => {
  const bare = all.find((one) => one.path === path && one.server === 'bare');
  return bare ? rate(figures) / rate(bare.figures) : 1;
};

/** The newest line of the table. */
function line(all: readonly Measured[]): string {
  const [newest] = all.slice(-1);
  if (!newest) return '';
  const { path, server, figures } = newest;
  return (
    row([
      ...[server === 'bare' ? path : '', server, rate(figures).toFixed(0), figures.p50.toFixed(1)],
      ...[figures.p99.toFixed(1), figures.cpuMsPerRequest.toFixed(2), shareOf(all, newest).toFixed(3)],
    ]) + unexpected(server, figures)
  );
}

/** What follows from all of them. */
export function verdict(all: readonly Measured[]): string {
  const asked = all.filter(({ crowded, server }) => crowded && server.endsWith('nginx'));
  const below = asked.filter((one) => shareOf(all, one) < ASKED).map(({ path }) => path);
  return below.length === 0
    ? '\nThrough nginx every crowded path reaches half of the bare server’s rate.\n'
    : `\nBelow half of the bare server’s rate through nginx: ${below.join(', ')}.\n`;
}
