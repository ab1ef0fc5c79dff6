import { assignedTo } from '@/lib/data/assignment/listing';
import { cardsById } from '@/lib/data/claim/cards';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { HeldWork } from '@/lib/schemas/work';
import { cardsFor } from '@/lib/services/claim/card';
import type { WriteOptions } from '@/lib/services/writing';
import { holder } from './holders';

/** How long whoever had something is told that their time was over, in milliseconds: two days. */
const TOLD_FOR = 48 * 60 * 60 * 1000;

/** More than anybody has at once. */
const MOST = 100;

/** What this person has to do, by hand, by the rule or taken, the oldest first; with what has lapsed since the day before yesterday. */
export async function heldWork(
  actor: Actor,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<HeldWork>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const rows = await assignedTo(person.value.id, new Date(now.getTime() - TOLD_FOR), MOST, now);
  const found = await cardsById(rows.map(({ claimId }) => claimId));
  const card = await cardsFor([...found.values()], now);
  const items = rows.flatMap((row) => {
    const claim = found.get(row.claimId);
    return claim ? [{ holder: holder(row, person.value), claim: card(claim) }] : [];
  });
  return ok({ items });
}
