import { spokenIn } from '@/lib/data/attribution/speaking';
import { type ClaimRow, withCovered } from '@/lib/data/claim/graph';
import { quantityOf } from '@/lib/data/claim/quantity';
import { lastSummary, summaryOf } from '@/lib/data/claim/summary';
import { personIn } from '@/lib/data/names';
import { contentHash } from '@/lib/data/publication/content';
import { factsOf } from '@/lib/data/workflow/facts';
import { saidBy } from '@/lib/domain/attribution/said-by';
import { isCheckable } from '@/lib/domain/claim/claim';
import { decideSummary } from '@/lib/domain/claim/summary';
import type { Result } from '@/lib/domain/result';
import { decideReview } from '@/lib/domain/review/reviewing';
import { directionOf } from '@/lib/domain/text/text';
import { decideEdit, movesFor } from '@/lib/domain/workflow/deciding';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { appearanceView } from '@/lib/services/attribution/view';
import { evidenceLinkView } from '@/lib/services/evidence/view';
import { reviewView, roundView } from './rounds';

/** A claim as the actor it was read for may see it, with what they may do to it and, where they may not, why. */
export function claimView(row: ClaimRow): ClaimView {
  const { actor } = row;
  const facts = factsOf(row);
  return {
    ...content(row),
    ...standing(row),
    saidBy: saidBy(row.appearances.flatMap((a) => a.attributions.map((x) => spokenIn(x, a.article)))),
    appearances: row.appearances.map(appearanceView),
    evidence: row.evidence.map((link) => evidenceLinkView(link, row)),
    rounds: row.rounds.map((round) => roundView(round, row)),
    editable: answered(decideEdit(row.status, actor)),
    moves: movesFor(facts, actor).map((offer) => ({ ...offer, says: offer.says ?? null })),
    review: { ...answered(decideReview(facts, actor)), mine: mine(row) },
    summary: summary(row),
    ...published(row),
  };
}

const content = (row: ClaimRow) => ({
  id: row.id,
  slug: row.slug,
  statement: row.statement,
  kind: row.kind,
  quantity: quantityOf(row),
  place: row.place,
  language: row.language,
  direction: directionOf(row.language),
  risk: row.risk,
  tags: row.tags.map((t) => t.tag),
  wouldChange: row.wouldChange,
});

const standing = (row: ClaimRow) => ({
  status: row.status,
  statusReason: row.statusReason,
  version: row.version,
  author: personIn(row.people, row.authorId),
  contributors: row.contributors.map(({ userId }) => personIn(row.people, userId)),
  createdAt: row.createdAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  approved:
    row.approvedById && row.approvedAt
      ? { by: personIn(row.people, row.approvedById), at: row.approvedAt.toISOString() }
      : null,
});

/** A decision as a button needs it. */
function answered(decision: Result<unknown>): { allowed: boolean; because: string[] } {
  if (decision.ok) return { allowed: true, because: [] };
  return { allowed: false, because: 'reasons' in decision.refusal ? decision.refusal.reasons : [] };
}

/** The actor's own first opinion in the latest round. */
function mine(row: ClaimRow) {
  const review = row.rounds[0]?.reviews.find((r) => r.reviewerId === row.actor.id && r.sequence === 1);
  return review ? reviewView(review, row) : null;
}

function summary(row: ClaimRow): ClaimView['summary'] {
  const last = lastSummary(row);
  return {
    ...answered(decideSummary(row, row.actor)),
    needed: isCheckable(row.kind),
    written: last && {
      text: last.text,
      by: personIn(row.people, last.writerId),
      at: last.at.toISOString(),
      counts: summaryOf(row) !== null,
    },
  };
}

function published(row: ClaimRow): Pick<ClaimView, 'publication' | 'differs'> {
  const [current] = row.publications;
  if (!current) return { publication: null, differs: false };
  const { slug, sequence, state, underReview } = current;
  return {
    publication: { slug, sequence, state, publishedAt: current.publishedAt.toISOString(), underReview },
    differs: state === 'RETRACTED' || current.contentHash !== contentHash(withCovered(row)),
  };
}
