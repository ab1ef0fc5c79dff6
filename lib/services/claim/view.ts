import { spokenIn } from '@/lib/data/attribution/speaking';
import { type ClaimRow, withCovered } from '@/lib/data/claim/graph';
import { quantityOf } from '@/lib/data/claim/quantity';
import { lastSummary, summaryOf } from '@/lib/data/claim/summary';
import { personIn } from '@/lib/data/names';
import { contentHash } from '@/lib/data/publication/content';
import { factsOf } from '@/lib/data/workflow/facts';
import { type Actor, isPerson, type Person } from '@/lib/domain/actor';
import { saidBy } from '@/lib/domain/attribution/said-by';
import { isCheckable } from '@/lib/domain/claim/claim';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import type { Result } from '@/lib/domain/result';
import { directionOf } from '@/lib/domain/text/text';
import { decideEdit, decideSeal, decideSummarise } from '@/lib/domain/workflow/contents';
import { movesFor } from '@/lib/domain/workflow/deciding';
import { enoughPeople } from '@/lib/domain/workflow/enough';
import {
  ifReviewed,
  ifSummarised,
  ifWritten,
  peopleWords,
  type Spending,
} from '@/lib/domain/workflow/people';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { appearanceView } from '@/lib/services/attribution/view';
import { evidenceLinkView } from '@/lib/services/evidence/view';
import { gateViews } from './gates';
import { replyList } from './replies/list';
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
    people: { enough: enoughPeople(facts), says: peopleWords(facts) },
    editable: answered(actor, decideEdit(facts, actor), (person) => ifWritten(facts, person)),
    moves: movesFor(facts, actor).map((offer) => ({ ...offer, says: offer.says ?? null })),
    review: {
      ...answered(actor, decideSeal(facts, actor), (person) => ifReviewed(facts, person)),
      mine: mine(row),
    },
    summary: summary(row, facts),
    gates: gateViews(row, facts),
    replies: replyList(row, facts),
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
  accuses: row.accuses,
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

type Answered = { allowed: boolean; because: string[]; warns: string[] };

/** A decision as a button needs it: why not, or else what whoever may do it should know before. */
function answered(actor: Actor, decision: Result<unknown>, meaning: (person: Person) => Spending): Answered {
  if (decision.ok) return { allowed: true, because: [], warns: isPerson(actor) ? meaning(actor).warned : [] };
  const because = 'reasons' in decision.refusal ? decision.refusal.reasons : [];
  return { allowed: false, because, warns: [] };
}

/** The actor's own first opinion in the latest round. */
function mine(row: ClaimRow) {
  const review = row.rounds[0]?.reviews.find((r) => r.reviewerId === row.actor.id && r.sequence === 1);
  return review ? reviewView(review, row) : null;
}

function summary(row: ClaimRow, facts: ClaimFacts): ClaimView['summary'] {
  const last = lastSummary(row);
  return {
    ...answered(row.actor, decideSummarise(facts, row.actor), (person) => ifSummarised(facts, person)),
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
