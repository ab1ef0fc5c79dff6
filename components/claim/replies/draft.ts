import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import type { Side } from '@/components/form/conflict-panel';
import { nothingTyped, type PickedSource, sentId, type Unpicked } from '@/components/source/picker/picked';
import { type ReplyOutcome, replyOutcomeLabels } from '@/lib/domain/claim/reply';
import type { AddReply, EditReply, RemoveReply, ReplyView } from '@/lib/schemas/claim/replies';
import type { ClaimView } from '@/lib/schemas/claim/view';

/** What a person can do about whom the newsroom asks for comment. */
export type ReplyActions = {
  add: Action<z.input<typeof AddReply>, ClaimView>;
  edit: Action<z.input<typeof EditReply>, ClaimView>;
  remove: Action<RemoveReply, ClaimView>;
};

/** A request as it is being written; times as their fields hold them, in UTC. Survives JSON. */
export type ReplyDraft = {
  whom: string;
  source: PickedSource | null;
  typed: Unpicked;
  how: string;
  askedAt: string;
  deadline: string;
  outcome: ReplyOutcome;
  outcomeAt: string;
  reply: string;
};

export const emptyReply = (whom: string): ReplyDraft => ({
  ...{ whom, source: null, typed: nothingTyped, how: '', askedAt: '', deadline: '' },
  ...{ outcome: 'PENDING', outcomeAt: '', reply: '' },
});

export const replyDraft = (view: ReplyView): ReplyDraft => ({
  ...{ whom: view.whom, source: view.source, typed: nothingTyped, how: view.how, outcome: view.outcome },
  askedAt: inField(view.askedAt),
  deadline: inField(view.deadline),
  outcomeAt: view.outcomeAt ? inField(view.outcomeAt) : '',
  reply: view.reply ?? '',
});

/** Whether an answer has words: of one that waits or never came there are none. */
export const hasWords = (outcome: ReplyOutcome): boolean => outcome === 'REPLIED' || outcome === 'DECLINED';

/** As the schemas parse it. What was written for another outcome stays in the form and is not sent. */
export const replyInput = ({ source, typed, ...draft }: ReplyDraft) => ({
  ...{ whom: draft.whom, how: draft.how, outcome: draft.outcome },
  sourceId: sentId(source, typed),
  askedAt: asInstant(draft.askedAt),
  deadline: asInstant(draft.deadline),
  outcomeAt: draft.outcome === 'PENDING' ? '' : asInstant(draft.outcomeAt),
  reply: hasWords(draft.outcome) ? draft.reply : null,
});

const inField = (instant: string): string => instant.slice(0, 16);

/** The desk’s clock is UTC, in its fields as on its pages. */
const asInstant = (typed: string): string => (typed.trim() === '' ? '' : `${typed.trim()}Z`);

/** Field by field in words, as somebody else saved it and as this person has it. */
export function replySides(theirs: ReplyDraft, yours: ReplyDraft): Side[] {
  const [a, b] = [inWords(theirs), inWords(yours)];
  return Object.entries(a).map(([label, text]) => ({ label, theirs: text, yours: b[label] ?? '' }));
}

const inWords = (draft: ReplyDraft): Record<string, string> => ({
  Whom: draft.whom.trim(),
  Source: draft.source?.name ?? '',
  How: draft.how.trim(),
  Asked: draft.askedAt,
  Deadline: draft.deadline,
  'What came of it': replyOutcomeLabels[draft.outcome],
  When: draft.outcome === 'PENDING' ? '' : draft.outcomeAt,
  Answer: hasWords(draft.outcome) ? draft.reply.trim() : '',
});
