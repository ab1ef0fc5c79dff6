import { type Tx, transaction } from '@/lib/data/db';
import { findMail, keepMail, type MailRow, moveMail } from '@/lib/data/inbox/mails';
import { putIntoMail } from '@/lib/data/inbox/notifications';
import { type Ending, end, type Leased } from '@/lib/data/jobs';
import { dueAgain } from '@/lib/domain/backing-off';
import { ok, type Result } from '@/lib/domain/result';
import type { Failure, Trouble } from '@/lib/domain/trouble';
import { type Office, office } from '@/lib/outside/mail/office';
import type { HandedOver, Outgoing } from '@/lib/outside/mail/sending';
import { failing, lost, type Outcome } from '@/lib/services/jobs';
import { type Composed, compose } from './composing';

/**
 * Sends a mail: writes it of what its recipient may see now, commits that it is handed over, and only then lets it go. What a
 * server refuses, or never got, is tried again later. Where the worker dies, or the connection, while the mail is on its way,
 * nobody knows whether it arrived: then it is not sent again by itself. What it told of is unread in the inbox, and comes in
 * the next digest; an administrator may have it tried again, under its own Message-ID. So does what a mistake of ours kept from
 * being written as often as it is tried.
 */
export async function sendMail(
  job: Leased,
  { post = office(), now = () => new Date() }: { post?: Office; now?: () => Date } = {},
): Promise<Outcome> {
  try {
    return await sent(job, post, now);
  } catch (error) {
    if (dueAgain(job.failures + 1, now()) === null)
      await transaction(async (tx) => ok(await unsentMail(tx, job)));
    throw error;
  }
}

/** A mail that is given up stands as failed: one that was never written, or one of which nobody knows whether it arrived. */
export async function unsentMail(tx: Tx, { subjectId }: Leased): Promise<void> {
  await moveMail(tx, subjectId, 'QUEUED', { state: 'FAILED', lastError: 'It could not be written.' });
  await moveMail(tx, subjectId, 'HANDED_OVER', { state: 'FAILED', lastError: UNCERTAIN.reason });
}

async function sent(job: Leased, post: Office, now: () => Date): Promise<Outcome> {
  const begun = await transaction((tx) => begin(tx, job, post, now()));
  if (!begun.ok) return 'LOST';
  if (begun.value.kind === 'ended') return begun.value.outcome;
  if (post.way !== 'SERVER') throw new Error('There is no mail server to send by.');
  const came = await post.send(begun.value.mail);
  const outcome = await transaction((tx) => conclude(tx, job, came, now()));
  return outcome.ok ? outcome.value : 'LOST';
}

type Begun = { kind: 'ended'; outcome: Outcome } | { kind: 'leaves'; mail: Outgoing };

async function begin(tx: Tx, job: Leased, post: Office, now: Date): Promise<Result<Begun>> {
  const mail = await findMail(tx, job.subjectId);
  if (!mail || mail.state === 'SENT' || mail.state === 'DROPPED') return over(tx, job, now);
  if (mail.state === 'HANDED_OVER') return giveUp(tx, job, UNCERTAIN, now);
  const composed = post.way === 'NONE' ? null : await compose(tx, mail, post);
  if (!composed) return drop(tx, job, mail, now);
  if (post.way === 'KEPT') return keep(tx, job, mail, composed, now);
  if (
    !(await moveMail(tx, mail.id, mail.state, { state: 'HANDED_OVER', handedOverAt: now, lastError: null }))
  )
    return lost;
  return ok({ kind: 'leaves', mail: outgoing(mail, composed, post, now) });
}

const outgoing = (mail: MailRow, composed: Composed, post: Office, date: Date): Outgoing => ({
  ...composed,
  messageId: `<${mail.id}@${new URL(post.siteUrl).hostname}>`,
  from: post.from,
  date,
  unsubscribe: `${post.siteUrl}/desk/inbox/choices`,
});

/** What is left of nothing: what somebody still wants waits for another mail. */
async function drop(
  tx: Tx,
  job: Leased,
  mail: MailRow & { notifications: readonly { id: string }[] },
  now: Date,
): Promise<Result<Begun>> {
  const ids = mail.notifications.map(({ id }) => id);
  await putIntoMail(tx, ids, null);
  await moveMail(tx, mail.id, mail.state, { state: 'DROPPED' });
  return over(tx, job, now);
}

async function keep(
  tx: Tx,
  job: Leased,
  mail: MailRow,
  composed: Composed,
  now: Date,
): Promise<Result<Begun>> {
  await keepMail(tx, { mailId: mail.id, userId: mail.userId, ...composed, at: now });
  await moveMail(tx, mail.id, mail.state, { state: 'SENT', handedOverAt: now, sentAt: now });
  return over(tx, job, now);
}

const over = async (tx: Tx, job: Leased, now: Date): Promise<Result<Begun>> =>
  (await end(tx, job, { state: 'DONE' }, now)) ? ok({ kind: 'ended', outcome: 'DONE' }) : lost;

async function conclude(tx: Tx, job: Leased, came: HandedOver, now: Date): Promise<Result<Outcome>> {
  const id = job.subjectId;
  if (came.kind === 'ACCEPTED') {
    // Also where another worker has given it up meanwhile: it is known to have arrived.
    for (const state of ['HANDED_OVER', 'FAILED'] as const)
      await moveMail(tx, id, state, { state: 'SENT', sentAt: now, lastError: null });
    return ended(tx, job, { state: 'DONE' }, 'DONE', now);
  }
  const failure = failureOf(came);
  const given = came.kind === 'UNCERTAIN' || (came.kind === 'REFUSED' && came.forGood);
  const ending: Ending = given
    ? { state: 'FAILED', failures: job.failures + 1, ...told(failure) }
    : failing(job, failure, now);
  const state = ending.state === 'FAILED' ? 'FAILED' : 'QUEUED';
  await moveMail(tx, id, 'HANDED_OVER', { state, lastError: failure.reason });
  return ended(tx, job, ending, failure.trouble, now);
}

/** A worker took this mail up and was never heard of again. */
async function giveUp(tx: Tx, job: Leased, failure: Failure, now: Date): Promise<Result<Begun>> {
  await moveMail(tx, job.subjectId, 'HANDED_OVER', { state: 'FAILED', lastError: failure.reason });
  const ending: Ending = { state: 'FAILED', failures: job.failures + 1, ...told(failure) };
  return (await end(tx, job, ending, now)) ? ok({ kind: 'ended', outcome: failure.trouble }) : lost;
}

/** What came of a mail is stored whoever has the lease by now; the lease is ended by who holds it. */
async function ended(
  tx: Tx,
  job: Leased,
  ending: Ending,
  outcome: 'DONE' | Trouble,
  now: Date,
): Promise<Result<Outcome>> {
  return ok((await end(tx, job, ending, now)) ? outcome : 'LOST');
}

const told = ({ reason, trouble }: Failure) => ({ lastError: reason, trouble });

const UNCERTAIN: Failure = {
  reason: 'It was cut off on its way, and may have arrived. It is not sent again by itself.',
  trouble: 'MAIL_UNCERTAIN',
};

/** In words of ours alone: a server's may hold what it was told. */
function failureOf(came: Exclude<HandedOver, { kind: 'ACCEPTED' }>): Failure {
  if (came.kind === 'UNCERTAIN') return UNCERTAIN;
  return came.kind === 'REFUSED'
    ? { reason: `The mail server refused it with ${came.code}.`, trouble: 'MAIL_REFUSED' }
    : { reason: 'The mail server could not be reached.', trouble: 'MAIL_UNREACHABLE' };
}
