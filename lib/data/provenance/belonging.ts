import { inChunks } from '@/lib/data/chunks';
import type { Reader } from '@/lib/data/db';
import { heldBetween } from '@/lib/domain/provenance/link-time';
import type { ProvenanceInput } from '@/lib/domain/provenance/provenance';
import { identitiesOf } from '@/lib/domain/provenance/telling-apart';

const source = {
  id: true,
  kind: true,
  mergedIntoId: true,
  identity: { select: { fingerprint: true } },
} as const;

const link = { fromId: true, toId: true, since: true, until: true } as const;

/** What was read of sources: all that belongs together with any of them, and who is known to be two. */
export type Belonging = { sources: SourceRow[]; links: LinkRow[]; differing: Differing };

/** What counts of these sources, and of all that a merge or a link joins with them. */
export async function countedAmong(db: Reader, starts: Iterable<string>): Promise<Belonging> {
  const { sources, links } = await belongingTo(db, starts);
  const anonymous = sources.filter(({ kind }) => kind === 'ANONYMOUS').map(({ id }) => id);
  const differing = anonymous.length > 1 ? await knownToDiffer(db, anonymous) : [];
  const hiding = new Set(anonymous);
  return { sources, links: links.filter((link) => !tellsSide(link, hiding)), differing };
}

/** These sources, and all that a merge or a link joins with them, in any number of steps: two queries or more for each. */
export async function belongingTo(db: Reader, starts: Iterable<string>) {
  const sources = new Map<string, SourceRow>();
  const links = new Map<string, LinkRow>();
  let next = [...new Set(starts)];
  while (next.length > 0) {
    const found = await inChunks(next, (some) => mergedWith(db, some));
    for (const row of found) sources.set(row.id, row);
    const ids = found.map(({ id }) => id);
    const met = await inChunks(ids, (some) => linksAt(db, some));
    for (const row of met) links.set(row.id, row);
    const all = [
      ...found.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
      ...met.flatMap(({ fromId, toId }) => [fromId, toId]),
    ];
    next = [...new Set(all)].filter((id) => !sources.has(id));
  }
  return { sources: [...sources.values()], links: [...links.values()] };
}

/** The sources that are met from these by merges and links that held at any of these dates, with what the vault can tell of them. */
export function belongingOf(
  { sources, links, differing }: Belonging,
  starts: readonly string[],
  dates: readonly string[],
): Pick<ProvenanceInput, 'sources' | 'links'> {
  const held = links.filter((link) => heldBetween(link, dates));
  const joined = joinsOf(sources, held);
  const met = new Set(starts);
  for (const id of met) for (const other of joined.get(id) ?? []) met.add(other);
  const mine = sources.filter(({ id }) => met.has(id));
  const anonymous = mine.filter(({ kind }) => kind === 'ANONYMOUS');
  const identities = identitiesOf(anonymous.map(unnamed), differing);
  return {
    sources: mine.map(({ id, kind, mergedIntoId }) => ({
      id,
      mergedInto: mergedIntoId,
      anonymous: kind === 'ANONYMOUS',
      identity: identities.get(id) ?? null,
    })),
    links: held
      .filter(({ fromId }) => met.has(fromId))
      .map(({ fromId, toId }) => ({ from: fromId, to: toId })),
  };
}

/** Whether readers would learn from a link whose side an anonymous source is on. None is made any more; those of before count nothing. */
const tellsSide = ({ fromId, toId }: LinkRow, anonymous: ReadonlySet<string>): boolean =>
  anonymous.has(fromId) || anonymous.has(toId);

/** These sources with whatever counts as one of them. */
const mergedWith = (db: Reader, ids: string[]) =>
  db.source.findMany({
    where: { OR: [{ id: { in: ids } }, { mergedIntoId: { in: ids } }] },
    orderBy: { id: 'asc' },
    select: source,
  });

const linksAt = (db: Reader, ids: string[]) =>
  db.sourceLink.findMany({
    where: { removedAt: null, OR: [{ fromId: { in: ids } }, { toId: { in: ids } }] },
    orderBy: { id: 'asc' },
    select: { id: true, ...link },
  });

/** Which of these anonymous sources somebody knows to be two people. */
async function knownToDiffer(db: Reader, ids: readonly string[]) {
  const among = new Set(ids);
  const found = await inChunks(ids, (some) =>
    db.identityDifference.findMany({
      where: { withdrawnAt: null, oneId: { in: some } },
      orderBy: { id: 'asc' },
      select: { oneId: true, otherId: true },
    }),
  );
  return found.filter(({ otherId }) => among.has(otherId));
}

const unnamed = ({ id, identity, mergedIntoId }: SourceRow) => ({
  ...{ id, fingerprint: identity?.fingerprint ?? null, mergedInto: mergedIntoId },
});

function joinsOf(sources: readonly SourceRow[], links: readonly LinkRow[]): ReadonlyMap<string, string[]> {
  const joined = new Map<string, string[]>();
  const add = (a: string, b: string) => {
    const beside = joined.get(a);
    if (beside) beside.push(b);
    else joined.set(a, [b]);
  };
  const join = (a: string, b: string) => {
    add(a, b);
    add(b, a);
  };
  for (const { id, mergedIntoId } of sources) if (mergedIntoId !== null) join(id, mergedIntoId);
  for (const { fromId, toId } of links) join(fromId, toId);
  return joined;
}

type SourceRow = Awaited<ReturnType<typeof mergedWith>>[number];
type LinkRow = Awaited<ReturnType<typeof linksAt>>[number];
type Differing = Awaited<ReturnType<typeof knownToDiffer>>;
