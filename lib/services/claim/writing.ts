import type { NewAppearance } from '@/lib/data/attribution/appearances';
import { createClaim } from '@/lib/data/claim/claims';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { quantityOf } from '@/lib/data/claim/quantity';
import type { Tx } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { indexClaim } from '@/lib/data/search';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import type { DraftClaim } from '@/lib/schemas/claim/claim';
import { newAppearance } from '@/lib/services/attribution/placing';
import { newId } from '@/lib/services/ids';

/** What a person writes of a claim itself, apart from where it stands and what bears on it. */
export type Wording = Omit<DraftClaim, 'appearance'>;

/** What was written, without what came along with it; each tag once. */
export const wordingOf = (input: Wording): Wording => ({
  statement: input.statement,
  kind: input.kind,
  quantity: input.quantity,
  place: input.place,
  language: input.language,
  risk: input.risk,
  tags: [...new Set(input.tags)].sort(),
  wouldChange: input.wouldChange,
  accuses: input.accuses,
});

/** What stands there now, in the form in which a change of it comes in. */
export const wordingIn = (row: ClaimRow): Wording =>
  wordingOf({ ...row, quantity: quantityOf(row), tags: row.tags.map((t) => t.tag) });

/** As the columns of a claim have it; tags are rows of their own. */
export const columnsOf = ({ quantity, tags: _, ...wording }: Wording) => ({
  ...wording,
  quantityComparator: quantity?.comparator ?? null,
  quantityLow: quantity?.low ?? null,
  quantityHigh: quantity?.high ?? null,
  quantityUnit: quantity?.unit ?? null,
  quantityAsOf: quantity?.asOf ?? null,
});

/** Stores a new draft, placed at its passage if one is given. */
export async function storeDraft(
  tx: Tx,
  person: Person,
  input: DraftClaim,
  now: Date,
): Promise<Result<ClaimRow>> {
  const id = newId(now);
  const wording = wordingOf(input);
  const placed = await firstPlace(tx, person, id, input, now);
  if (!placed.ok) return placed;
  const row = { ...columnsOf(wording), id, authorId: person.id, createdAt: now, changedAt: now };
  const claim = await createClaim(tx, row, wording.tags, placed.value, person);
  await indexClaim(tx, id, wording.statement);
  await record(tx, {
    at: now,
    actorId: person.id,
    verb: 'claim.drafted',
    subjectKind: 'claim',
    subjectId: id,
    claimId: id,
    detail: { kind: input.kind, to: 'DRAFT' },
  });
  return ok(claim);
}

/** Where a new claim was read, if that was said. */
async function firstPlace(
  tx: Tx,
  person: Person,
  claimId: string,
  { appearance }: DraftClaim,
  now: Date,
): Promise<Result<NewAppearance | null>> {
  if (!appearance) return ok(null);
  const standing = { claimId, position: 0, occurrence: 'FIRST' } as const;
  return newAppearance(tx, person, appearance, standing, now, 'appearance.');
}
