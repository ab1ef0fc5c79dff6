import type { Choices } from '../choices';
import type { Newsroom } from '../newsroom/prepare';
import { visit } from './course';
import { type Figures, measured, type Site } from './figures';
import type { Held } from './held';
import type { Created } from './limits';
import type { Path } from './path';
import type { Ours } from './site';
import type { Row } from './table';
import { watched } from './turns-taken';

/** A newsroom, its servers, and nginx in front of them where it is there. */
export type Sites = { newsroom: Newsroom; ours: Ours; front: Site | undefined };

/** Measures paths at our servers and through nginx, each beside what it is held against, and puts what it found to the rest. */
export async function* pathsAt(
  sites: Sites,
  on: string,
  paths: readonly Path[],
  held: Held,
  chosen: Choices,
  found: { rows: Row[]; created: Created[] },
): AsyncGenerator<string> {
  const { ours, front } = sites;
  for (const path of paths) {
    const places: [from: string, site: Site][] = [[on, ours]];
    if (path.front && front) places.push([`${on}, through nginx`, front]);
    for (const [from, site] of places) {
      yield `  ${from}: ${path.name}\n`;
      if (path.fresh) await ours.again();
      await visit(site, path);
      const figures = await atSite(sites, site, path, chosen, (seen) =>
        found.created.push({ path: path.name, setting: on, ...seen }),
      );
      const plain = await held.plainFor(path, figures);
      const bare = await held.bareFor(path);
      const { name, best, crowded } = path;
      found.rows.push({ path: name, from, figures, plain, bare, best, crowded });
    }
  }
}

/** What waits for its turn is looked at while it is measured. */
async function atSite(
  { newsroom }: Sites,
  site: Site,
  { target, waits }: Path,
  chosen: Choices,
  see: (seen: Omit<Created, 'path' | 'setting'>) => void,
): Promise<Figures> {
  const measure = () => measured(site, target, chosen);
  if (!waits) return measure();
  const seen = await watched(newsroom, measure);
  see(seen);
  return seen.figures;
}
