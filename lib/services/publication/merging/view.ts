import { type Reader, reader } from '@/lib/data/db';
import { peopleById } from '@/lib/data/names';
import { findMergeable, groupOf, type MergeRow, mergesOf } from '@/lib/data/source/merges';
import { namedSince } from '@/lib/data/source/naming';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { staysBehind } from '@/lib/domain/source/merging';
import type { MergesView, MergeView } from '@/lib/schemas/source/merging';
import { sourceRef } from '@/lib/services/source/view';

/** How many merges of a source are listed at most. */
const MOST = 50;

/** What was merged into a source and what it was merged into, the newest first, with what undoing each would not put back. */
export async function listMerges(
  actor: Actor,
  { sourceId }: { sourceId: string },
): Promise<Result<MergesView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const db = reader();
  if (!(await findMergeable(db, sourceId))) return refuse('not_found');
  const rows = await mergesOf(db, await groupOf(db, sourceId), MOST);
  const items = await Promise.all(rows.map((row) => mergeView(db, row)));
  return ok({ items });
}

/** A merge, with what undoing it would leave behind. */
export async function mergeView(db: Reader, row: MergeRow): Promise<MergeView> {
  const people = await peopleById(db, [row.byId, ...(row.undoneById ? [row.undoneById] : [])]);
  return {
    id: row.id,
    from: sourceRef(row.from),
    into: sourceRef(row.into),
    reason: row.reason,
    by: people.get(row.byId) ?? null,
    at: row.at.toISOString(),
    undone: row.undoneAt && {
      at: row.undoneAt.toISOString(),
      by: people.get(row.undoneById ?? '') ?? null,
      reason: row.undoReason ?? '',
    },
    staysBehind: row.undoneAt ? [] : await leftBehind(db, row),
  };
}

/** What undoing a merge would not put back, in sentences. */
export const leftBehind = async (db: Reader, row: MergeRow): Promise<string[]> =>
  staysBehind({ from: row.from.name, into: row.into.name }, await namedSince(db, row));
