import type { Trouble } from './trouble';

/**
 * Work in the background. CAPTURE takes a copy of evidence, CHECK_ARTICLE looks at an article again, TRACE_* look where either
 * comes from, OFFER_SIGHTINGS looks which published claims stand in an article, PUBLISH publishes at a time, SEND_MAIL sends a mail.
 */
export const jobKinds = [
  'CAPTURE',
  'CHECK_ARTICLE',
  'TRACE_ARTICLE',
  'TRACE_EVIDENCE',
  'OFFER_SIGHTINGS',
  'PUBLISH',
  'SEND_MAIL',
] as const;
export type JobKind = (typeof jobKinds)[number];

/** QUEUED: waits for a worker, or for its next attempt. FAILED: for good, unless somebody has it tried again. */
export const jobStates = ['QUEUED', 'RUNNING', 'FAILED', 'DONE'] as const;
export type JobState = (typeof jobStates)[number];

export const jobKindLabels: Record<JobKind, string> = {
  CAPTURE: 'Copy of evidence',
  CHECK_ARTICLE: 'Check of an article',
  TRACE_ARTICLE: 'Origins of an article',
  TRACE_EVIDENCE: 'Origins of evidence',
  OFFER_SIGHTINGS: 'Published claims in an article',
  PUBLISH: 'Publication at a time',
  SEND_MAIL: 'E-mail',
};

/** What went wrong, for those who keep Sourceline running: no more than the kind tells, and what they can do. */
export const troubleWords: Record<Trouble, string> = {
  UNREACHABLE: 'The site could not be reached.',
  REFUSED_BY_SITE: 'The site doesn’t give the page to programs.',
  NOT_FOUND: 'The site has no such page.',
  TOO_LARGE: 'The page is too large.',
  UNREADABLE: 'What the site sent could not be read.',
  NOT_FETCHED: 'The address is none that may be fetched. The desk can change it.',
  BUSY: 'Too much was going on here at once.',
  OURS: 'Something went wrong here, not at the site. The log has it, with this number.',
  MAIL_UNREACHABLE: 'The mail server could not be reached. Look at MAIL_URL, its name and its password.',
  MAIL_REFUSED: 'The mail server refused it.',
  MAIL_UNCERTAIN:
    'It was cut off on its way, and may have arrived. It is not sent again unless you have it tried again.',
  CUT_OFF: 'Each attempt was cut off. The work may be what ends its worker: look at its memory.',
};

/** How long due work may wait for a worker, in milliseconds. A page takes half a minute at most, and a worker one at a time. */
const MOST_WAITING = 5 * 60_000;

/** Whether work has been due for so long that no worker seems to run, or none keeps up. */
export const isUnattended = (dueAt: Date, now: Date): boolean =>
  now.getTime() - dueAt.getTime() > MOST_WAITING;
