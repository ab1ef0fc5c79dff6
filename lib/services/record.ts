import { reader } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import { decodeCursor, pageOf } from '@/lib/data/paging';
import { BEGINNING, follows } from '@/lib/data/record/audit';
import { chain, chainEnd, findEvents, type NumberedRow, shownUpTo } from '@/lib/data/record/log';
import { titlesOf } from '@/lib/data/record/titles';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { GREATEST_WHOLE, type Page } from '@/lib/schemas/primitives';
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
  const rows = await findEvents(numberIn(cursor), subjectId ?? null, limit + 1);
  const people = await peopleById(
    reader(),
    rows.flatMap(({ actorId }) => actorId ?? []),
  );
  const titles = await titlesOf(rows.flatMap(({ subjectId, claimId }) => [subjectId, claimId ?? subjectId]));
  const place = (row: NumberedRow) => ({ at: String(row.number), id: 'audit' });
  return ok(pageOf(rows, limit, place, (row) => entry(row, people, titles)));
}

/** The number that a cursor of this list goes on from; null for the beginning. */
function numberIn(cursor: string | undefined): number | null {
  const number = Number(decodeCursor(cursor)?.at);
  return Number.isInteger(number) && number > 0 && number <= GREATEST_WHOLE ? number : null;
}

/** Follows the chain of hashes from its beginning, and says where it breaks if it does. */
export async function checkAudit(actor: Actor): Promise<Result<AuditCheck>> {
  const permitted = permit(actor, 'audit.read');
  if (!permitted.ok) return permitted;
  const end = await chainEnd();
  let last = BEGINNING;
  for await (const rows of chain()) {
    for (const row of rows) {
      const isOther = row.sequence === end.sequence && row.hash !== end.hash;
      if (isOther || !follows(row, last)) return broken(row.sequence);
      last = row;
    }
    // A long log takes a while: other requests go first.
    await new Promise(setImmediate);
  }
  if (end.sequence > last.sequence) return broken(last.sequence + 1);
  // What was recorded meanwhile has moved the end on; anything behind that was never recorded.
  const now = await chainEnd();
  if (now.sequence < last.sequence) return broken(now.sequence + 1);
  return ok({ events: await shownUpTo(last.sequence), whole: true, brokenAt: null });
}

async function broken(sequence: number): Promise<Result<AuditCheck>> {
  const at = await shownUpTo(sequence);
  return ok({ events: at - 1, whole: false, brokenAt: at });
}

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
