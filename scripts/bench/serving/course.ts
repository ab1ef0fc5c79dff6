import { cpus, loadavg } from 'node:os';
import { type Choices, DATABASES, type Database } from '../choices';
import type { Asked } from '../load';
import type { Anew } from '../newsroom/anew';
import { type Size, slugsOf } from '../newsroom/copies';
import { type Desk, deskPaths } from './desk';
import type { Site } from './figures';
import type { Path } from './path';
import { reads } from './reads';
import type { Ours } from './site';

/** The newsroom on which paths are measured. */
export const SIZE: Size = { articles: 1000, published: 20_000, waiting: 2000 };

/** Every path over it. */
export const allPaths = (desk: Desk, anew: Anew): Path[] => [
  ...reads(slugsOf(SIZE), anew),
  ...deskPaths(desk, SIZE.articles),
];

/** Those that were chosen: by a part of their names, or what nginx is in front of. */
export const wanted = (paths: readonly Path[], only: string | undefined): Path[] =>
  paths.filter(({ name, front }) => (only === 'front' ? front : !only || name.includes(only)));

/** How many visits are under way at once. */
const AT_ONCE = 8;

/** Makes the visits of a path at each server. */
export async function visit({ ports }: Pick<Site, 'ports'>, { visited }: Path): Promise<void> {
  for (const port of visited ? ports : []) {
    let n = 0;
    const visitor = async () => {
      for (let asked = visited?.(n++); asked; asked = visited?.(n++)) await ask(port, asked);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, visitor));
  }
}

async function ask(port: number, { path, headers }: Asked): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { 'accept-encoding': 'identity', ...headers },
  });
  await answer.arrayBuffer();
}

/** What is measured, and on what; how much else the machine was doing. */
export const about = ({ connections }: Pick<Choices, 'connections'>, how: string): string =>
  `\n${SIZE.articles} articles, ${SIZE.published} published claims; ${connections} connections, ${how}; ` +
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)} before\n`;

export const filling = (database: Database): string => `Filling a newsroom on ${DATABASES[database]} …\n`;

/** A database and how many processes share the load out, in words. */
export const setting = (database: Database, processes: number): string =>
  processes === 1 ? DATABASES[database] : `${DATABASES[database]}, ${processes} processes`;

/** How much memory the servers of a setting hold; nothing where the system tells nothing of it. */
export function memory(on: string, ours: Ours): string {
  const held = ours.memory();
  const whose = ours.ports.length === 1 ? 'the server holds' : 'the servers together hold';
  return held
    ? `\n${on}: ${whose} ${held.now.toFixed(0)} MB now, and held ${held.most.toFixed(0)} MB at most.\n`
    : '';
}
