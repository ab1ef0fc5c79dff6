import { claimsSharing } from '@/lib/data/claim/alike';
import type { ClaimCardRow } from '@/lib/data/claim/cards';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { quantityOf } from '@/lib/data/claim/quantity';
import { quantitiesIn, relatedBefore } from '@/lib/data/claim/relations';
import { reader } from '@/lib/data/db';
import type { Actor } from '@/lib/domain/actor';
import { alike } from '@/lib/domain/claim/alike';
import type { Quantity } from '@/lib/domain/claim/claim';
import { contradict } from '@/lib/domain/claim/contradiction/contradiction';
import { nameOthers, subjectOf } from '@/lib/domain/claim/contradiction/subject';

export type Offered = { row: ClaimCardRow; ours: Quantity; theirs: Quantity };

/** From here on two statements, without their numbers, are of one subject. */
const ONE_SUBJECT = 0.5;

const MOST_OFFERED = 5;

/**
 * The claims of the same subject whose quantities can't hold beside that of this one, and that nobody has judged. Looked for among
 * the claims that share its rarest words; those that the actor may not see are none of them.
 */
export async function contradictionsOf(actor: Actor, claim: ClaimRow): Promise<Offered[]> {
  const ours = quantityOf(claim);
  if (!ours) return [];
  const said = subjectOf(claim.statement);
  const terms = said.filter(({ role }) => role !== 'function').map(({ term }) => term);
  const { rows, rarity } = await claimsSharing(actor, terms, claim.id);
  const quantities = await quantitiesIn(
    reader(),
    rows.map(({ id }) => id),
  );
  const found = rows.flatMap((row) => {
    const theirs = quantities.get(row.id);
    if (!theirs || !contradict(ours, theirs)) return [];
    const other = subjectOf(row.statement);
    const { rank, similarity } = alike(said, other, rarity);
    return similarity < ONE_SUBJECT || nameOthers(said, other) ? [] : [{ row, ours, theirs, rank }];
  });
  const judged = await judgedOf(claim.id, found);
  return found
    .filter(({ row }) => !judged.has(row.id))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_OFFERED);
}

const judgedOf = async (claimId: string, found: readonly Offered[]): Promise<ReadonlySet<string>> =>
  found.length === 0
    ? new Set()
    : relatedBefore(
        reader(),
        'CONTRADICTS',
        claimId,
        found.map(({ row }) => row.id),
      );
