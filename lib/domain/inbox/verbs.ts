import type { NoticeKind } from './kinds';

/**
 * What somebody is to an event. `named`: whom its detail names. `mentioned`: in the comment. `thread`: who wrote in the
 * comment's thread. `assigned`: whose open work the claim is. `seconds`: editors who had no part in the claim.
 */
export type Relation =
  | 'author'
  | 'contributors'
  | 'reviewers'
  | 'named'
  | 'mentioned'
  | 'thread'
  | 'assigned'
  | 'seconds'
  | 'editors'
  | 'watchers';

/** Whom an event tells, and as what: the first that fits a person counts. */
export type Telling = readonly (readonly [Relation, NoticeKind])[];

const writers: Telling = [
  ['author', 'MY_CLAIM'],
  ['contributors', 'MY_CLAIM'],
];
const reviewers: Telling = [['reviewers', 'MY_REVIEW']];
const watchers: Telling = [['watchers', 'WATCHED']];
const everybody: Telling = [...writers, ...reviewers, ...watchers];
const named: Telling = [['named', 'ASSIGNMENT']];
const seconds: Telling = [['seconds', 'SECOND']];
const inThread: Telling = [
  ['thread', 'COMMENT'],
  ['author', 'COMMENT'],
];

/**
 * The events that somebody is told of. What is not here tells nobody (`silent` says so of what there is), and neither does an
 * event that names no claim where its verb is about one: such is blind.
 */
export const audience: Readonly<Record<string, Telling>> = {
  'claim.submitted': watchers,
  'claim.sentBack': [...writers, ...watchers],
  'claim.takenBack': watchers,
  'claim.concluded': everybody,
  'claim.adjudicated': everybody,
  'claim.approved': [...writers, ...watchers],
  'claim.published': everybody,
  'claim.retracted': everybody,
  'claim.reopened': everybody,
  'claim.withdrawn': [...writers, ...watchers],
  'claim.restored': [...writers, ...watchers],
  'claim.passagesChanged': [...writers, ...watchers],
  'flag.noticePut': [...writers, ...watchers],
  'flag.noticeEnded': watchers,
  'reply.recorded': [...writers, ...watchers],
  'review.amended': writers,
  'override.asked': [...seconds, ...writers],
  'override.confirmed': writers,
  'override.withdrawn': writers,
  'article.changed': watchers,
  'source.assessed': watchers,
  'source.merged': watchers,
  'source.unmerged': watchers,
  'source.linked': watchers,
  'source.unlinked': watchers,
  'assignment.made': named,
  'assignment.takenAway': named,
  'assignment.replaced': named,
  'assignment.lapsed': named,
  'claim.dueSet': [['assigned', 'ASSIGNMENT']],
  'assignment.nobodyLeft': [['editors', 'SECOND']],
  'comment.made': [['mentioned', 'MENTION'], ...inThread, ...watchers],
  'comment.answered': [['mentioned', 'MENTION'], ...inThread, ...watchers],
  'comment.edited': [['mentioned', 'MENTION']],
  'comment.resolved': inThread,
  'comment.reopened': inThread,
  'sighting.proposed': [['editors', 'SECOND']],
  'sighting.confirmed': [['named', 'MY_CLAIM'], ...writers, ...watchers],
  'sighting.refused': [['named', 'MY_CLAIM']],
  'retraction.asked': [['editors', 'SECOND'], ...writers],
  'retraction.withdrawn': [['named', 'SECOND'], ...writers],
  'schedule.made': [...writers, ...watchers],
  'schedule.changed': [...writers, ...watchers],
  'schedule.cancelled': [...writers, ...watchers],
  'embargo.lifted': [['named', 'MY_CLAIM'], ...writers, ...watchers],
  'schedule.failed': [['named', 'MY_CLAIM'], ['seconds', 'SECOND'], ...writers],
  'challenge.received': [['editors', 'READERS']],
  'challenge.upheld': writers,
  'challenge.declined': writers,
  'challenge.reopened': [['named', 'READERS'], ...writers],
  'tip.received': [['editors', 'READERS']],
  'settlement.made': reviewers,
  'settlement.withdrawn': reviewers,
};

/** Whether an event tells somebody at all. What a reader sent and the desk's own rules took for spam tells nobody. */
export const isTold = (verb: string, { aside }: Readonly<Record<string, unknown>>): boolean =>
  verb in audience && aside !== true;
