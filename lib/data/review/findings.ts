import type { Reader } from '@/lib/data/db';
import type { ClaimKind, Risk } from '@/lib/domain/claim/claim';
import type { Finding } from '@/lib/domain/review/review';
import { resultOf } from './finding';

export type FoundClaim = { kind: ClaimKind; risk: Risk; finding: Finding };

/** What was found last of each of these claims, by their ids; those of which nothing was found are left out. */
export async function findingsOf(
  db: Reader,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, FoundClaim>> {
  const found = await db.claim.findMany({
    where: { id: { in: [...claimIds] } },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, kind: true, risk: true },
      rounds: {
        where: { state: 'CONCLUDED' },
        orderBy: { sequence: 'desc' },
        select: { sequence: true, verdict: true, credibility: true, confidence: true, likelihood: true },
      },
    },
  });
  return new Map(
    found.flatMap(({ id, kind, risk, rounds: [round] }) => {
      const finding = round && resultOf(round);
      return finding ? [[id, { kind, risk, finding }] as const] : [];
    }),
  );
}
