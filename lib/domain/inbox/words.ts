import { isolated } from '@/lib/domain/text/isolating';

/** What an event says of itself beside its verb. */
export type Detail = Readonly<Record<string, unknown>>;

/** `who` did it, where it was a person whom the reader may know of. */
type Saying = (who: string, detail: Detail) => string;

const SOMEBODY = 'Somebody';

const always =
  (rest: string): Saying =>
  (who) =>
    `${who} ${rest}`;

/** What each event that tells somebody says, as a sentence over the name of what it is about. */
export const sayings: Readonly<Record<string, Saying>> = {
  'claim.submitted': always('submitted it for review.'),
  'claim.sentBack': always('sent it back to draft.'),
  'claim.takenBack': always('took it back to draft.'),
  'claim.concluded': (_, { agreed }) =>
    agreed === true
      ? 'Its review has a result: the reviewers agree.'
      : 'Its reviewers disagree: an editor decides.',
  'claim.adjudicated': always('decided where its reviewers disagreed.'),
  'claim.approved': always('approved it.'),
  'claim.published': (who, { sequence }) =>
    typeof sequence === 'number' && sequence > 1 ? `${who} published it again.` : `${who} published it.`,
  'claim.retracted': always('retracted it.'),
  'claim.reopened': always('opened it again.'),
  'claim.withdrawn': always('withdrew it.'),
  'claim.restored': always('restored it.'),
  'claim.passagesChanged': () => 'An article that it stands in has changed.',
  'flag.noticePut': always('put a notice beside it for readers.'),
  'flag.noticeEnded': always('ended the notice beside it.'),
  'reply.recorded': always('recorded what came of asking for comment.'),
  'review.amended': always('amended a review of it.'),
  'override.asked': always('asks to let it pass a gate that it fails. A second editor is needed.'),
  'override.confirmed': always('confirmed that it passes a gate that it fails.'),
  'override.withdrawn': always('no longer asks to let it pass a gate.'),
  'article.changed': () => 'This article has a new version.',
  'source.assessed': always('graded this source.'),
  'source.merged': always('merged this source with another.'),
  'source.unmerged': always('undid a merge of this source.'),
  'source.linked': always('linked this source to another.'),
  'source.unlinked': always('took a link of this source back.'),
  'assignment.made': (who, detail) => `${who} gave you ${workIn(detail)}.`,
  'assignment.replaced': (_, detail) => `You were given ${workIn(detail)}.`,
  'assignment.takenAway': (who, detail) => `${who} took ${workIn(detail)} from you.`,
  'claim.dueSet': always('changed when your work on it is due.'),
  'assignment.lapsed': () => 'What you took has gone back: its time is over.',
  'assignment.nobodyLeft': () =>
    'Nobody is left who may do this work. Send the claim back, or have somebody invited.',
  'comment.made': always('wrote a comment.'),
  'comment.answered': always('answered a comment.'),
  'comment.edited': always('changed a comment.'),
  'comment.resolved': always('resolved a comment.'),
  'comment.reopened': always('opened a comment again.'),
  'sighting.proposed': always('says that it stands in one more article. An editor has to confirm it.'),
  'sighting.confirmed': always('confirmed that it stands in one more article.'),
  'sighting.refused': always('judged that it does not stand in the article that you named.'),
  'retraction.asked': always('asks to retract it. A second editor is needed.'),
  'retraction.withdrawn': always('no longer asks to retract it.'),
  'schedule.made': always('set a time at which it is published.'),
  'schedule.changed': always('set another time at which it is published.'),
  'schedule.cancelled': always('cancelled the time at which it was to be published.'),
  'embargo.lifted': always('lifted the embargo that it was under.'),
  'schedule.failed': () => 'It could not be published at its time.',
  'challenge.received': () => 'A reader reports an error.',
  'challenge.upheld': always('upheld a reader’s report of an error.'),
  'challenge.declined': always('declined a reader’s report of an error.'),
  'challenge.reopened': always('looks into a reader’s report of an error again.'),
  'tip.received': () => 'A reader sent a claim.',
  'settlement.made': always('recorded what it turned out to be.'),
  'settlement.withdrawn': always('withdrew what it was said to have turned out to be.'),
};

/** A mention is told as one, whatever the event. */
export function sentenceOf(verb: string, kind: string, name: string | null, detail: Detail): string | null {
  const who = name === null ? SOMEBODY : isolated(name);
  if (kind === 'MENTION') return `${who} mentions you in a comment.`;
  return sayings[verb]?.(who, detail) ?? null;
}

/** What somebody is reminded of. `until` as the newsroom's clock shows it. */
export function reminderOf(what: 'over' | 'soon' | 'lease', until: string): string {
  if (what === 'over') return `Your work on it is overdue: it was due ${until}.`;
  return what === 'soon'
    ? `Your work on it is due ${until}.`
    : `What you took goes back ${until}. Finish it, or take longer.`;
}

export const UNSEEN = 'You can no longer see what this was about.';

const duties: Record<string, string> = {
  REVIEW: 'the review of it',
  ADJUDICATE: 'the adjudication of it',
  APPROVE: 'the approval of it',
};

const workIn = ({ duty }: Detail): string => duties[String(duty)] ?? 'work on it';
