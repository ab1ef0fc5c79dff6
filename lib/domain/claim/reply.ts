import type { Issue } from '@/lib/domain/result';
import type { Status } from './claim';

export const replyOutcomes = ['PENDING', 'REPLIED', 'DECLINED', 'NO_RESPONSE'] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

export const replyOutcomeLabels: Record<ReplyOutcome, string> = {
  PENDING: 'Waiting for an answer',
  REPLIED: 'Answered',
  DECLINED: 'Declined to comment',
  NO_RESPONSE: 'Did not answer',
};

/** Where a claim is still on its way to readers, so that asking for a reply belongs to it. Instants are ISO 8601 in UTC. */
const asking: readonly Status[] = ['DRAFT', 'IN_REVIEW', 'ADJUDICATION', 'REVIEWED', 'APPROVED'];

/** Why nobody can be asked about a claim now, or null. */
export function whyNotAsking(status: Status): string | null {
  if (asking.includes(status)) return null;
  return status === 'WITHDRAWN'
    ? 'This claim is withdrawn. Restore it first.'
    : 'What we asked stands in the publication. Have the claim reopened to change it.';
}

/** Somebody who was asked for comment on a claim, as far as a gate looks at it. */
export type ReplyFacts = { whom: string; outcome: ReplyOutcome; deadline: string; due: boolean };

/** Whether they answered, or had the time that they were given. */
export const hadTheirSay = ({ outcome, due }: Pick<ReplyFacts, 'outcome' | 'due'>): boolean =>
  outcome !== 'PENDING' || due;

export type ReplyWords = {
  askedAt: string;
  deadline: string;
  outcome: ReplyOutcome;
  outcomeAt: string | null;
  reply: string | null;
};

/** What is wrong with a request for a reply, one line for each field. */
export function replyProblems(words: ReplyWords, now: string): Issue[] {
  const { askedAt, deadline, outcome, outcomeAt, reply } = words;
  const problems: Issue[] = [];
  const wrong = (path: keyof ReplyWords, message: string) => problems.push({ path, message });
  if (askedAt > now) wrong('askedAt', 'This is yet to come. Give the time at which they were asked.');
  if (deadline <= askedAt) wrong('deadline', 'Give a time after the one at which they were asked.');
  if (outcome === 'NO_RESPONSE' && deadline > now)
    wrong('outcome', 'They still have time to answer. Record this once the deadline is past.');
  if (outcome === 'REPLIED' && reply === null) wrong('reply', 'Write what they answered: readers see it.');
  if (reply !== null && (outcome === 'PENDING' || outcome === 'NO_RESPONSE'))
    wrong('reply', 'There is an answer here. Choose “Answered”, or leave it out.');
  if (outcomeAt !== null && (outcomeAt < askedAt || outcomeAt > now))
    wrong('outcomeAt', 'Give a time between the one at which they were asked and now.');
  return problems;
}
