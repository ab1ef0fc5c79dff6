import type { Actor, Person } from '@/lib/domain/actor';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import type { Result } from '@/lib/domain/result';
import { decideReview } from './reviewing';

/**
 * Decides whether this person may keep the draft of a review: whoever may review in the open round. Whether too few people
 * would be left is asked when it is sealed: that can change, and nobody loses what they wrote meanwhile.
 */
export const decideDraft = (claim: ClaimFacts, actor: Actor): Result<Person> => decideReview(claim, actor);

/** A draft in a browser: which one on the server it goes on from (0: none), and when it was last typed in. */
export type DraftHere = { over: number; at: number };

/** A draft on the server; `at` in milliseconds. */
export type DraftThere = { version: number; at: number };

/**
 * Which of two drafts of one review a form goes on with: the one that holds the other, or else the later one. Clocks of
 * browsers are wrong at times, so whoever shows the choice offers the other as well.
 */
export function whichDraft(here: DraftHere | null, there: DraftThere | null): 'HERE' | 'THERE' {
  if (!there) return 'HERE';
  if (!here) return 'THERE';
  if (here.over === there.version) return 'HERE';
  return here.at > there.at ? 'HERE' : 'THERE';
}
