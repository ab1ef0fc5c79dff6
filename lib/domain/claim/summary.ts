import { type Actor, onDesk, type Person } from '@/lib/domain/actor';
import { readingOnly } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { marksSentences, sentencesIn } from '@/lib/domain/text/sentences';
import { codePointLength } from '@/lib/domain/text/text';
import { isCheckable, type Status } from './claim';
import type { ClaimFacts } from './facts';

/** How long “In short” may be: sentences, and characters as code points. */
export const summaryLimits = { least: 2, most: 3, characters: 500 } as const;

/** How long a text is as a summary. `sentences` is null where it is too long to be counted, or where its script marks none. */
export type SummaryLength = { characters: number; sentences: number | null };

/** Of a full stop that may belong to an abbreviation the reading counts that fits. */
export function summaryLength(text: string): SummaryLength {
  const characters = codePointLength(text);
  if (characters > summaryLimits.characters || !marksSentences(text)) return { characters, sentences: null };
  const { least, most } = sentencesIn(text);
  return { characters, sentences: Math.max(least, Math.min(most, summaryLimits.most)) };
}

/** Says what keeps a text from being the summary of a claim and what to do about it, or null. */
export function summaryProblem(text: string): string | null {
  const { characters, sentences } = summaryLength(text);
  if (characters > summaryLimits.characters)
    return `Keep it to ${summaryLimits.characters} characters; these are ${characters}.`;
  if (sentences === null) return null;
  if (sentences < summaryLimits.least) return 'Answer the claim in two or three sentences; this is one.';
  if (sentences > summaryLimits.most)
    return `Answer the claim in two or three sentences; these are ${sentences}.`;
  return null;
}

/** As it is stored: one paragraph. */
export const asSummary = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** Whether a claim has what readers are told first, or needs nothing: an opinion has no answer. */
export const isSummarised = ({ kind, summary }: Pick<ClaimFacts, 'kind' | 'summary'>): boolean =>
  summary !== null || !isCheckable(kind);

/**
 * Decides whether this person may write the summary: anybody on the desk, once there is a finding and until it is
 * approved. It is all of a claim's content that changes there.
 */
export function decideSummary({ status }: Pick<ClaimFacts, 'status'>, actor: Actor): Result<Person> {
  if (!onDesk(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  return status === 'REVIEWED' ? ok(actor) : refuse('not_ready', { reasons: [notNow[status]] });
}

const noFinding = '“In short” is written once the review has a finding.';

const notNow: Record<Exclude<Status, 'REVIEWED'>, string> = {
  DRAFT: noFinding,
  IN_REVIEW: noFinding,
  ADJUDICATION: noFinding,
  WITHDRAWN: noFinding,
  APPROVED: 'The approval covers “In short” as it is. Have the claim sent back to change it.',
  PUBLISHED: 'Readers see “In short” as it is. Have the claim reopened to change it.',
  RETRACTED: 'This claim was retracted. Have it reopened to write “In short” anew.',
};
