import { type Reader, reader, transaction } from '@/lib/data/db';
import { decodeCursor, encodeCursor } from '@/lib/data/paging';
import {
  knownTwo,
  type NamedRow,
  namedSource,
  namesIn,
  newestSources,
  pairOf,
  soundingLike,
  storeDistinction,
} from '@/lib/data/source/duplicates';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { type Likeness, likenessOf } from '@/lib/domain/source/duplicates';
import type { Page } from '@/lib/schemas/primitives';
import type {
  DistinguishSources,
  DuplicateView,
  LikeView,
  ListDuplicates,
} from '@/lib/schemas/source/duplicates';
import type { WriteOptions } from '@/lib/services/writing';
import { sourceRef } from './view';
import { recordSource } from './writing';

/** So many sources are looked at for one page: most are like no other. */
const AT_ONCE = 100;

/**
 * Sources that may be one, each pair once, the newest source first. As many queries whatever the registry holds: a page is what was
 * found of so many sources, so it may hold few pairs, or none, and others may follow.
 */
export async function listDuplicates(
  actor: Actor,
  { cursor }: ListDuplicates,
): Promise<Result<Page<DuplicateView>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const sources = await newestSources(reader(), decodeCursor(cursor)?.id ?? null, AT_ONCE + 1);
  const looked = sources.slice(0, AT_ONCE);
  const last = looked.at(-1);
  const items = (await pairsOf(reader(), looked)).filter(({ one, other }) => other.id < one.id);
  const next = sources.length > AT_ONCE && last ? encodeCursor({ at: last.id, id: last.id }) : null;
  return ok({
    items: items.map(({ one, other, because }) => ({ one: named(one), other: named(other), because })),
    next,
  });
}

/** The sources that may be the same as this one. */
export async function listLike(actor: Actor, { sourceId }: { sourceId: string }): Promise<Result<LikeView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const source = await namedSource(reader(), sourceId);
  if (!source) return refuse('not_found');
  const pairs = await pairsOf(reader(), [source]);
  return ok({ items: pairs.map(({ other, because }) => ({ source: named(other), because })) });
}

/** Remembers that two sources are two, so that nobody is asked again. */
export async function distinguishSources(
  actor: Actor,
  { sourceId, otherId }: DistinguishSources,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<LikeView>> {
  const person = permit(actor, 'source.edit');
  if (!person.ok) return person;
  const judged = await transaction<null>(async (tx) => {
    if (!(await namedSource(tx, sourceId))) return refuse('not_found');
    if (sourceId === otherId || !(await namedSource(tx, otherId)))
      return invalid('otherId', 'Choose another source from the list.');
    if (await storeDistinction(tx, [sourceId, otherId], person.value.id, now))
      await recordSource(tx, person.value, 'source.distinguished', sourceId, now, { otherId });
    return ok(null);
  });
  return judged.ok ? listLike(actor, { sourceId }) : judged;
}

type Pair = { one: NamedRow; other: NamedRow; because: Likeness };

/** Each of these sources with every other that may be the same, apart from what was judged to be two. */
async function pairsOf(db: Reader, sources: readonly NamedRow[]): Promise<Pair[]> {
  const others = await soundingLike(db, sources);
  const two = await knownTwo(
    db,
    sources.map(({ id }) => id),
  );
  const compared = others.map((other) => ({ other, as: { ...other, names: namesIn(other) } }));
  return sources.flatMap((one) => {
    const mine = { ...one, names: namesIn(one) };
    return compared.flatMap(({ other, as }): Pair[] => {
      if (other.id === one.id || two.has(pairOf(one.id, other.id))) return [];
      const because = likenessOf(mine, as);
      return because ? [{ one, other, because }] : [];
    });
  });
}

const named = (row: NamedRow) => ({ ...sourceRef(row), names: namesIn(row) });
