import { reader } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import { decodeCursor, pageOf } from '@/lib/data/paging';
import { BEGINNING, type EventRow, follows } from '@/lib/data/record/audit';
import { chain, findEvents, lastSequence, shownUpTo } from '@/lib/data/record/log';
import { titlesOf } from '@/lib/data/record/titles';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { Page } from '@/lib/schemas/primitives';
import type { AuditCheck, AuditEntry, ListAudit } from '@/lib/schemas/record';

/**
 * What happened, newest first, without the words of anybody's work but those that readers see. The sealing of a review shows once its round has
 * concluded; until then it has no number either, so that no gap tells of it.
 */
export async function listAudit(
  actor: Actor,
  { cursor, limit, subjectId }: ListAudit,
): Promise<Result<Page<AuditEntry>>> {
  const permitted = permit(actor, 'audit.read');
  if (!permitted.ok) return permitted;
  const after = Number(decodeCursor(cursor)?.at);
  const before = after > 0 ? after : Number.MAX_SAFE_INTEGER;
  const rows = findEvents(before, subjectId ?? null, limit + 1);
  const people = await peopleById(
    reader(),
    rows.flatMap(({ actorId }) => actorId ?? []),
  );
  const titles = titlesOf(rows.flatMap(({ subjectId, claimId }) => [subjectId, claimId ?? subjectId]));
  const place = (row: NumberedRow) => ({ at: String(row.number), id: 'audit' });
  return ok(pageOf(rows, limit, place, (row) => entry(row, people, titles)));
}

/** Follows the chain of hashes from its beginning, and says where it breaks if it does. */
export async function checkAudit(actor: Actor): Promise<Result<AuditCheck>> {
  const permitted = permit(actor, 'audit.read');
  if (!permitted.ok) return permitted;
  let last: Pick<EventRow, 'sequence' | 'hash'> = BEGINNING;
  for (const rows of chain()) {
    for (const row of rows) {
      if (!follows(row, last)) return ok(broken(row.sequence));
      last = row;
    }
    // A long log takes a while: other requests go first.
    await new Promise(setImmediate);
  }
  if (lastSequence() > last.sequence) return ok(broken(last.sequence + 1));
  return ok({ events: shownUpTo(last.sequence), whole: true, brokenAt: null });
}

const broken = (sequence: number): AuditCheck => {
  const at = shownUpTo(sequence);
  return { events: at - 1, whole: false, brokenAt: at };
};

type NumberedRow = ReturnType<typeof findEvents>[number];

function entry(row: NumberedRow, people: People, titles: ReadonlyMap<string, string>): AuditEntry {
  const detail: Record<string, unknown> = JSON.parse(row.detail);
  return {
    sequence: row.number,
    at: new Date(row.at).toISOString(),
    actor: people.get(row.actorId ?? '') ?? null,
    verb: row.verb,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    title: titles.get(row.subjectId) ?? titles.get(row.claimId ?? '') ?? null,
    from: typeof detail.from === 'string' ? detail.from : null,
    to: typeof detail.to === 'string' ? detail.to : null,
    hash: row.hash,
  };
}
