import { cardsById, visibleOf } from '@/lib/data/claim/cards';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { type RelationRow, relationsOf } from '@/lib/data/claim/relations';
import { reader } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import type { Actor } from '@/lib/domain/actor';
import { stands } from '@/lib/domain/claim/relation';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { OtherClaim, RelationsView, RelationView } from '@/lib/schemas/claim/relation';
import { cardsFor } from '@/lib/services/claim/card';
import { contradictionsOf } from './offered';

const MOST_LISTED = 100;

/** What a claim has to do with others that this person may see, and what may contradict it. */
export async function listRelations(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<RelationsView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await findClaim(reader(), actor, claimId);
  return claim ? ok(await relationsView(actor, claim)) : refuse('not_found');
}

export async function relationsView(actor: Actor, claim: ClaimRow): Promise<RelationsView> {
  const rows = await relationsOf(reader(), claim.id, MOST_LISTED);
  const other = ({ oneId, otherId }: RelationRow) => (oneId === claim.id ? otherId : oneId);
  const visible = await visibleOf(reader(), actor, [...new Set(rows.map(other))]);
  const cards = await cardsById(visible);
  const offered = await contradictionsOf(actor, claim);
  const card = await cardsFor([...cards.values(), ...offered.map(({ row }) => row)]);
  const people = await peopleById(
    reader(),
    rows.flatMap((row) => [row.createdById, row.judgedById]).filter((id) => id !== null),
  );
  const items = rows.flatMap((row): RelationView[] => {
    const found = cards.get(other(row));
    return found ? [{ ...viewOf(row, claim.id, people), claim: withoutAuthor(card(found)) }] : [];
  });
  return {
    items,
    offered: offered.map(({ row, ours, theirs }) => ({ claim: withoutAuthor(card(row)), ours, theirs })),
  };
}

const withoutAuthor = ({ author: _, ...claim }: ClaimCard): OtherClaim => claim;

function viewOf(row: RelationRow, claimId: string, people: People): Omit<RelationView, 'claim'> {
  const { id, type, judgement, reason, oneId, createdAt, judgedAt } = row;
  const named = (personId: string | null) => (personId === null ? null : (people.get(personId) ?? null));
  return {
    ...{ id, type, judgement, reason, stands: stands(row), from: oneId === claimId },
    ...{ createdBy: named(row.createdById), judgedBy: named(row.judgedById) },
    at: (judgedAt ?? createdAt).toISOString(),
  };
}
