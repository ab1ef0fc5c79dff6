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
  'assignment.reassigned': named,
  'assignment.replaced': named,
  'assignment.lapsed': named,
  'assignment.ended': named,
  'assignment.nobodyLeft': [['editors', 'SECOND']],
  'comment.made': [['mentioned', 'MENTION'], ...inThread, ...watchers],
  'comment.answered': [['mentioned', 'MENTION'], ...inThread, ...watchers],
  'comment.edited': [['mentioned', 'MENTION']],
  'comment.resolved': inThread,
  'comment.reopened': inThread,
  'sighting.proposed': seconds,
  'sighting.confirmed': [['named', 'MY_CLAIM'], ...writers, ...watchers],
  'sighting.refused': [['named', 'MY_CLAIM']],
  'retraction.asked': [...seconds, ...writers],
  'retraction.withdrawn': writers,
  'schedule.set': [...writers, ...watchers],
  'schedule.cancelled': [...writers, ...watchers],
  'schedule.failed': [['named', 'MY_CLAIM'], ['seconds', 'SECOND'], ...writers],
  'challenge.received': [['editors', 'READERS']],
  'challenge.upheld': writers,
  'challenge.declined': writers,
  'challenge.decided': writers,
  'tip.received': [['editors', 'READERS']],
  'settlement.made': reviewers,
  'settlement.withdrawn': reviewers,
};

/** What is recorded and tells nobody, each for a reason: it is the person's own, blind, told by another event, or noise. */
export const silent: readonly string[] = [
  // Blind until the round concludes, which is told of then.
  'review.sealed',
  'round.steppedAside',
  // Steps of writing a draft: whoever waits for it is told once it is submitted.
  'claim.drafted',
  'claim.edited',
  'claim.related',
  'claim.relationJudged',
  'appearance.added',
  'appearance.removed',
  'attribution.added',
  'attribution.edited',
  'attribution.removed',
  'passage.adjusted',
  'passage.confirmed',
  'passage.givenUp',
  'evidence.added',
  'evidence.anchored',
  'evidence.edited',
  'evidence.leftOut',
  'evidence.removed',
  'summary.kept',
  'summary.written',
  'reply.asked',
  'reply.edited',
  'reply.removed',
  'flag.noticeKept',
  // Of articles, sources, origins and copies: what follows for a claim is told of that claim.
  'article.imported',
  'article.edited',
  'article.checked',
  'article.checkAsked',
  'source.created',
  'source.edited',
  'source.distinguished',
  'source.linkEdited',
  'lineage.added',
  'lineage.edited',
  'lineage.confirmed',
  'lineage.rejected',
  'capture.asked',
  'capture.given',
  'capture.gone',
  'capture.taken',
  'capture.verified',
  'upload.kept',
  // Of the house, and of the vault: their own pages say so to those who may know.
  'identity.asked',
  'identity.compared',
  'session.begun',
  'session.ended',
  'session.signedIn',
  'token.created',
  'token.revoked',
  'user.invited',
  'user.reset',
  'user.edited',
  'user.setUp',
  'user.passwordSet',
  'vault.rotated',
  'work.retried',
];
