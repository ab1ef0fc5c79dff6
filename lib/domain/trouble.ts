import type { Refused } from './result';

/**
 * Of which kind it was that went wrong with work in the background. It is all that those learn who keep Sourceline running and
 * may not know what the work was about, so no kind tells of one page more than that.
 *
 * UNREACHABLE: the site is not there, is silent, breaks off or is out of order. REFUSED_BY_SITE: it doesn't show the page to
 * programs, or to strangers. NOT_FOUND: there is no such page any more. TOO_LARGE: the page is. UNREADABLE: what came can't be
 * read. NOT_FETCHED: the address is none that is fetched. BUSY: too much was going on here. OURS: a mistake of ours. CUT_OFF: each
 * attempt ended with its worker. MAIL_UNREACHABLE, MAIL_REFUSED: the mail server was not there, or said no. MAIL_UNCERTAIN: a mail
 * was cut off on its way, and may have arrived.
 */
export const troubles = [
  'UNREACHABLE',
  'REFUSED_BY_SITE',
  'NOT_FOUND',
  'TOO_LARGE',
  'UNREADABLE',
  'NOT_FETCHED',
  'BUSY',
  'OURS',
  'CUT_OFF',
  'MAIL_UNREACHABLE',
  'MAIL_REFUSED',
  'MAIL_UNCERTAIN',
] as const;
export type Trouble = (typeof troubles)[number];

/** What work failed of: a sentence for the desk, and of which kind that was, for those who may not read it. */
export type Failure = { reason: string; trouble: Trouble };

/** A refusal that says of which kind the trouble was. */
export type Troubled = Refused & { trouble: Trouble };

export const troubled = (trouble: Trouble, { refusal }: Refused): Troubled => ({
  ok: false,
  refusal,
  trouble,
});
