import { type BoardRow, boardCards, boardCounts } from '@/lib/data/work/board';
import type { Actor } from '@/lib/domain/actor';
import type { Status } from '@/lib/domain/claim/claim';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { Board } from '@/lib/schemas/work';
import { cardsFor } from '@/lib/services/claim/card';
import type { WriteOptions } from '@/lib/services/writing';
import { holdersOf } from './holders';

/** The states that a claim goes through; what is withdrawn or retracted is off the board. */
const columns: readonly Status[] = [
  'DRAFT',
  'IN_REVIEW',
  'ADJUDICATION',
  'REVIEWED',
  'APPROVED',
  'PUBLISHED',
];

/** So many cards stand in a column; the list has the rest. */
const EACH = 8;

/** A number above this says so. */
const COUNTED_UP_TO = 999;

/** The desk by state: how much there is, what comes first, and who has it. As many statements however much there is. */
export async function board(
  actor: Actor,
  _input: object = {},
  { now = new Date() }: WriteOptions = {},
): Promise<Result<Board>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const [rows, counts] = await Promise.all([boardCards(columns, EACH), boardCounts(columns, COUNTED_UP_TO)]);
  const card = await cardsFor(rows, now);
  const holders = await holdersOf(rows, person.value, now);
  return ok({
    columns: columns.map((status) => ({
      status,
      claims: Number(counts.find(({ state }) => state === status)?.claims ?? 0),
      items: inColumn(rows, status).map((row) => ({ claim: card(row), holders: holders(row) })),
    })),
  });
}

/** The cards of a column, in its order: of what readers have, the newest first. */
function inColumn(rows: readonly BoardRow[], status: Status): BoardRow[] {
  const column = rows.filter((row) => row.column === status);
  return (status === 'PUBLISHED' ? column.toReversed() : column).slice(0, EACH);
}
