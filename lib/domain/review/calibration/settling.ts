import type { Actor, Person } from '@/lib/domain/actor';
import { isCheckable, type Status } from '@/lib/domain/claim/claim';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import { asEditor } from '@/lib/domain/permissions';
import { type Result, refuse } from '@/lib/domain/result';

/** What a claim turned out to be. */
export const truths = ['TRUE', 'FALSE'] as const;
export type Truth = (typeof truths)[number];
export const truthLabels: Record<Truth, string> = { TRUE: 'True', FALSE: 'False' };

/** Where the latest round is concluded and has its result: what is settled are the words that it was about. */
const found: readonly Status[] = ['REVIEWED', 'APPROVED', 'PUBLISHED', 'RETRACTED'];

/** Whether a claim of this status has a finding that time can prove right or wrong. */
export const canBeSettled = (status: Status): boolean => found.includes(status);

/** What the rule needs of a claim. `reviewed`: whether whoever asks sealed a review of it in any round. */
export type SettlingFacts = Pick<ClaimFacts, 'status' | 'kind' | 'authorId' | 'contributorIds'> & {
  reviewed: boolean;
  /** What stands; null where the truth is open. */
  standing: { byId: string } | null;
};

/** Decides whether this person may record what a claim turned out to be: an editor who is not measured by it. */
export function decideSettling(claim: SettlingFacts, actor: Actor): Result<Person> {
  const editor = decideApart(claim, actor);
  if (!editor.ok) return editor;
  if (!canBeSettled(claim.status)) return refuse('not_ready', { reasons: [noFinding] });
  if (!isCheckable(claim.kind)) return refuse('not_ready', { reasons: [opinion] });
  return claim.standing ? refuse('not_ready', { reasons: [already] }) : editor;
}

/** Decides whether this person may take that back: another editor than the one who recorded it, kept apart as they were. */
export function decideUnsettling(claim: SettlingFacts, actor: Actor): Result<Person> {
  const editor = decideApart(claim, actor);
  if (!editor.ok) return editor;
  if (!claim.standing) return refuse('not_ready', { reasons: [withdrawn] });
  return claim.standing.byId === editor.value.id ? refuse('forbidden', { reasons: [yourOwn] }) : editor;
}

function decideApart(claim: SettlingFacts, actor: Actor): Result<Person> {
  const editor = asEditor(actor);
  if (!editor.ok) return editor;
  const reasons = partsOf(claim, editor.value);
  return reasons.length > 0 ? refuse('forbidden', { reasons }) : editor;
}

function partsOf({ authorId, contributorIds, reviewed }: SettlingFacts, { id }: Person): string[] {
  const parts: [boolean, string][] = [
    [authorId === id, author],
    [contributorIds.includes(id), contributor],
    [reviewed, reviewer],
  ];
  return parts.flatMap(([is, because]) => (is ? [because] : []));
}

const author = 'You wrote this claim; another editor says what it turned out to be.';
const contributor = 'You contributed to this claim; another editor says what it turned out to be.';
const reviewer =
  'You reviewed this claim and are measured by what it turns out to be; another editor says it.';
const noFinding =
  'A claim is settled once its review has a result. Reviewers of an open round must not be told.';
const opinion = 'An opinion is neither true nor false.';
const already = 'It is settled already. Another editor can withdraw that first.';
const withdrawn = 'This was withdrawn already.';
const yourOwn = 'You recorded this yourself; another editor withdraws it.';
