import { type Actor, isPerson, onDesk, type Person } from '@/lib/domain/actor';
import { type Status, statusLabels } from '@/lib/domain/claim/claim';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import { decideSummary } from '@/lib/domain/claim/summary';
import { readingOnly } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideReview } from '@/lib/domain/review/reviewing';
import { ifReviewed, ifSummarised, ifWritten } from './people';

/**
 * Content is editable in DRAFT alone, by anybody on the desk: who edits becomes a contributor. Refused where the claim could
 * be published and then could not, because too few people would be left who did not write it.
 */
export function decideEdit(claim: ClaimFacts, actor: Actor): Result<Person> {
  if (!onDesk(actor) || !isPerson(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  if (claim.status !== 'DRAFT') return refuse('not_ready', { reasons: [noDraft(claim.status)] });
  const { refused } = ifWritten(claim, actor);
  return refused.length > 0 ? refuse('forbidden', { reasons: refused }) : ok(actor);
}

/** Decides whether this person may seal a review: as a reviewer, and as one whom nobody needs for what comes after. */
export function decideSeal(claim: ClaimFacts, actor: Actor): Result<Person> {
  const reviewer = decideReview(claim, actor);
  if (!reviewer.ok) return reviewer;
  const { refused } = ifReviewed(claim, reviewer.value);
  return refused.length > 0 ? refuse('forbidden', { reasons: refused }) : reviewer;
}

/** Decides whether this person may write “In short”: not whoever is the last to approve the claim. */
export function decideSummarise(claim: ClaimFacts, actor: Actor): Result<Person> {
  const writer = decideSummary(claim, actor);
  if (!writer.ok) return writer;
  const { refused } = ifSummarised(claim, writer.value);
  return refused.length > 0 ? refuse('forbidden', { reasons: refused }) : writer;
}

const noDraft = (status: Status): string =>
  `This claim is “${statusLabels[status]}”. Only a draft can be edited; have it sent back or reopened first.`;
