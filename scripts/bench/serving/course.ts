import { cpus } from 'node:os';
import { type Choices, DATABASES, type Database } from '../choices';
import { type Size, slugsOf } from '../newsroom/copies';
import type { Site } from './figures';
import { type Path, paths } from './paths';
import type { Ours } from './site';

/** The newsroom on which paths are measured. */
export const SIZE: Size = { articles: 1000, published: 20_000, waiting: 2000 };

/** The paths that were chosen, for whoever has this token. */
export const wanted = ({ only }: Pick<Choices, 'only'>, token: string): Path[] =>
  paths(slugsOf(SIZE), token).filter(({ name }) => !only || name.includes(only));

/** Makes the first requests of a path at each server, so that what it keeps is there. */
export async function visit({ ports }: Site, { target, visited = 0 }: Path): Promise<void> {
  for (const port of ports)
    for (let n = 0; n < visited; n++)
      await (await fetch(`http://127.0.0.1:${port}${target(n).path}`)).arrayBuffer();
}

/** What is measured, and on what. */
export const about = ({ connections, seconds }: Choices): string =>
  `\n${SIZE.articles} articles, ${SIZE.published} published claims; ${connections} connections, ${seconds} s a path; ` +
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`;

export const filling = (database: Database): string => `Filling a newsroom on ${DATABASES[database]} …\n`;

/** How much memory servers hold; nothing where the system tells nothing of it. */
export function memory(ours: Ours): string {
  const held = ours.memory();
  const whose = ours.ports.length === 1 ? 'The server holds' : 'The servers together hold';
  return held
    ? `\n${whose} ${held.now.toFixed(0)} MB now, and held ${held.most.toFixed(0)} MB at most.\n`
    : '';
}
