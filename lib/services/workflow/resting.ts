import type { ClaimRow } from '@/lib/data/claim/graph';
import { relationsOf } from '@/lib/data/claim/relations';
import { type Sharing, sharingEvidence, sharingPassages, standingOf } from '@/lib/data/claim/resting';
import type { Reader } from '@/lib/data/db';
import type { Actor } from '@/lib/domain/actor';
import { stands } from '@/lib/domain/claim/relation';
import { leansBecause, sharesEvidence, sharesPassage } from '@/lib/domain/claim/resting';
import { directionOf } from '@/lib/domain/text/text';
import type { RestingClaim } from '@/lib/schemas/workflow/retraction';

/** As many claims as a page names. */
const MOST_NAMED = 50;

/** As many relations, links and appearances are looked at of each kind. */
const MOST_LOOKED_AT = 200;

/**
 * The claims that lean on this one, as far as this person may see them, those that readers see first: by a relation that stands,
 * by evidence or by a passage that both have.
 */
export async function restingOn(
  db: Reader,
  actor: Actor,
  claim: ClaimRow,
): Promise<{ resting: RestingClaim[]; more: boolean }> {
  const reasons = await reasonsByClaim(db, actor, claim);
  const found = await standingOf(db, actor, [...reasons.keys()]);
  const inOrder = found.toSorted((a, b) => Number(b.published) - Number(a.published));
  const resting = inOrder.slice(0, MOST_NAMED).map(
    ({ language, ...named }): RestingClaim => ({
      ...named,
      direction: directionOf(language),
      because: [...(reasons.get(named.id) ?? [])],
    }),
  );
  return { resting, more: inOrder.length > MOST_NAMED };
}

type Reasons = Map<string, Set<string>>;

/** Why each of the others leans on it. */
async function reasonsByClaim(db: Reader, actor: Actor, claim: ClaimRow): Promise<Reasons> {
  const evidenceIds = claim.evidence.map((link) => link.evidenceId);
  const places = claim.appearances.map(({ passage: { versionId, start, end } }) => ({
    versionId,
    start,
    end,
  }));
  const related = await relationsOf(db, claim.id, MOST_LOOKED_AT);
  const about = claim.id;
  const evidence = await sharingEvidence(db, actor, { claimId: about, evidenceIds }, MOST_LOOKED_AT);
  const passages = await sharingPassages(db, { claimId: about, places }, MOST_LOOKED_AT);
  const reasons: Reasons = new Map();
  const add = (id: string, because: string) =>
    reasons.set(id, (reasons.get(id) ?? new Set<string>()).add(because));
  for (const relation of related.filter(stands)) {
    const from = relation.oneId === about;
    const because = leansBecause(relation.type, from);
    if (because) add(from ? relation.otherId : relation.oneId, because);
  }
  const addAll = (found: readonly Sharing[], words: (title: string) => string) => {
    for (const { claimId, title } of found) add(claimId, words(title));
  };
  addAll(evidence, sharesEvidence);
  addAll(passages, sharesPassage);
  return reasons;
}
