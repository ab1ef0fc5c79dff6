import type { ClaimRow, ReplyRow } from '@/lib/data/claim/graph';
import { personIn } from '@/lib/data/names';
import { factsOf } from '@/lib/data/workflow/facts';
import { isPerson, onDesk } from '@/lib/domain/actor';
import { type ClaimFacts, relationsOf } from '@/lib/domain/claim/facts';
import { whyNotAsking } from '@/lib/domain/claim/reply';
import { readingOnly } from '@/lib/domain/permissions';
import { decideContributing } from '@/lib/domain/workflow/contributing';
import type { ReplyList, ReplyView } from '@/lib/schemas/claim/replies';
import { sourceRef } from '@/lib/services/source/view';

/** The requests of a claim as its actor sees them, and whether they may change them. */
export function replyList(claim: ClaimRow, facts = factsOf(claim)): ReplyList {
  const { actor, status } = claim;
  const items = claim.replies.map((reply) => replyView(reply, claim));
  const against = whyNotAsking(status);
  if (!onDesk(actor) || against !== null)
    return { allowed: false, because: against === null ? [] : [against], warns: [], items };
  const decision =
    actor.scope === 'write'
      ? decideContributing([{ ...facts, statement: claim.statement }], actor)
      : readingOnly;
  if (decision.ok) return { allowed: true, because: [], warns: warnsFor(claim, facts), items };
  const because = 'reasons' in decision.refusal ? decision.refusal.reasons : [];
  return { allowed: false, because, warns: [], items };
}

/** What it costs to record this, for somebody who has no hand in the claim yet. */
function warnsFor({ actor, status }: ClaimRow, facts: ClaimFacts): string[] {
  if (!isPerson(actor)) return [];
  const wrote = relationsOf(facts, actor.id).some((is) => is === 'author' || is === 'contributor');
  const hand = wrote ? [] : [becomesContributor];
  return status === 'APPROVED' ? [...hand, endsApproval] : hand;
}

const becomesContributor =
  'Readers see this. Whoever records it has a hand in the claim, and can’t review, approve or publish it.';
const endsApproval = 'The approval covers whom we asked. If you change that, the claim has to be sent back.';

function replyView(row: ReplyRow, { people, at }: ClaimRow): ReplyView {
  return {
    id: row.id,
    version: row.version,
    whom: row.whom,
    source: row.source && sourceRef(row.source),
    how: row.how,
    askedAt: row.askedAt.toISOString(),
    deadline: row.deadline.toISOString(),
    due: row.outcome === 'PENDING' && row.deadline <= at,
    outcome: row.outcome,
    outcomeAt: row.outcomeAt?.toISOString() ?? null,
    reply: row.reply,
    by: personIn(people, row.createdById),
  };
}
