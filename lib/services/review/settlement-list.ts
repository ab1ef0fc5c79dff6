import type { Reader } from '@/lib/data/db';
import { type People, peopleById, personIn } from '@/lib/data/names';
import { type SettlingRow, settlingOf, withdrawalReasons } from '@/lib/data/review/settlements';
import type { Actor } from '@/lib/domain/actor';
import { ok, type Result, refuse } from '@/lib/domain/result';
import {
  decideSettling,
  decideUnsettling,
  type SettlingFacts,
} from '@/lib/domain/review/calibration/settling';
import type { SettlementList, SettlementView } from '@/lib/schemas/review/settlement';
import { opened } from '@/lib/services/opened';

/** What was recorded of a claim's truth, and what this actor may do about it. */
export async function settlementsOf(
  db: Reader,
  actor: Actor,
  claimId: string,
): Promise<Result<SettlementList>> {
  const claim = await settlingOf(db, actor, claimId);
  if (!claim) return refuse('not_found');
  const people = await peopleById(
    db,
    claim.settlements.flatMap(({ byId, withdrawnById }) => [byId, ...(withdrawnById ? [withdrawnById] : [])]),
  );
  const reasons = await withdrawalReasons(db, claimId);
  const items = claim.settlements.map((row) => settlementView(actor, claim, row, people, reasons));
  return ok({ claimId, version: claim.version, ...opened(decideSettling(factsOf(claim), actor)), items });
}

type Row = SettlingRow['settlements'][number];

function settlementView(
  actor: Actor,
  claim: SettlingRow,
  row: Row,
  people: People,
  reasons: ReadonlyMap<string, string>,
): SettlementView {
  const { id, truth, reason, url, byId, at, withdrawnById, withdrawnAt } = row;
  const withdrawn =
    withdrawnById && withdrawnAt
      ? {
          by: personIn(people, withdrawnById),
          at: withdrawnAt.toISOString(),
          reason: reasons.get(id) ?? '',
        }
      : null;
  const decision = decideUnsettling({ ...factsOf(claim), standing: standing(row) }, actor);
  return {
    ...{ id, truth, reason, url, by: personIn(people, byId), at: at.toISOString(), withdrawn },
    withdraw: opened(decision),
  };
}

/** What the rules need of a claim. */
export const factsOf = ({
  status,
  kind,
  authorId,
  contributors,
  rounds,
  settlements,
}: SettlingRow): SettlingFacts => ({
  ...{ status, kind, authorId },
  contributorIds: contributors.map(({ userId }) => userId),
  reviewed: rounds.length > 0,
  standing: settlements.map(standing).find((one) => one !== null) ?? null,
});

/** The facts of a settlement that stands; null of one that was withdrawn. */
export const standing = ({ byId, withdrawnAt }: Row): SettlingFacts['standing'] =>
  withdrawnAt === null ? { byId } : null;
