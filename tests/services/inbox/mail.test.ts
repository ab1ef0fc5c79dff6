import { beforeAll, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { Leased } from '@/lib/data/jobs';
import type { Person } from '@/lib/domain/actor';
import { MOST_BEGUN } from '@/lib/domain/backing-off';
import { givingUp } from '@/lib/jobs/kinds';
import type { Office } from '@/lib/outside/mail/office';
import type { HandedOver } from '@/lib/outside/mail/sending';
import { chooseDelivery, listChoices } from '@/lib/services/inbox/choices';
import { askForDigests } from '@/lib/services/inbox/digests';
import { listKept } from '@/lib/services/inbox/mailbox';
import { readAllNotifications } from '@/lib/services/inbox/notifications';
import { sendMail } from '@/lib/services/inbox/posting';
import { watch } from '@/lib/services/inbox/watches';
import { nextJob } from '@/lib/services/jobs';
import { retryJob } from '@/lib/services/jobs/retrying';
import { aPerson } from '../../support/actors';
import { aServer, inboxOf, keptPost, mailsFor, told } from '../../support/inbox';
import { aDraft, must } from '../../support/make';
import { aNewsroom, moves } from '../../support/newsroom';
import { outside } from '../../support/outside';

// Nobody submits a claim that nobody would be left to finish.
beforeAll(() => aNewsroom());

const LEASE = 1000;
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** Somebody who watches a claim and is told of it at once, and what is then done to it. */
async function aWatched(statement = 'No formal agreement governed the withdrawal.') {
  await outside('DELETE FROM "Job"');
  const [author, watcher] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
  const claim = await aDraft({ by: author, statement });
  must(await watch(watcher, { subject: 'CLAIM', subjectId: claim.id }));
  must(await chooseDelivery(watcher, { kind: 'WATCHED', delivery: 'AT_ONCE' }));
  return { author, watcher, claim, submit: () => moves(author, claim, { move: 'submit' }) };
}

/** The next mail that waits to be sent. */
async function taken(now = new Date()): Promise<Leased> {
  for (;;) {
    const job = await nextJob(LEASE, now);
    if (!job) throw new Error('No mail waits.');
    if (job.kind === 'SEND_MAIL') return job;
  }
}

const stateOf = async (by: Person) => (await mailsFor(by)).map(({ state }) => state);

test('what somebody is told of at once leaves once, in the words that they may see, under an id of its own', async () => {
  const { author, watcher, claim, submit } = await aWatched();
  await submit();
  const { post, got } = aServer();
  await told(post);
  expect(await sendMail(await taken(), { post })).toBe('DONE');
  const [mail] = got;
  expect(got).toHaveLength(1);
  expect(mail?.subject).toBe(`${author.name} submitted it for review.`);
  expect(mail?.to).toBe(`${watcher.id}@newsroom.example`);
  expect(mail?.text).toContain(claim.statement);
  expect(mail?.text).toContain(`https://desk.example/desk/claims/${claim.id}`);
  expect(mail?.messageId).toMatch(/^<\w+@desk\.example>$/);
  expect(await stateOf(watcher)).toEqual(['SENT']);
  await told(post);
  await expect(taken()).rejects.toThrow('No mail waits.');
});

test.each<[string, (given: Awaited<ReturnType<typeof aWatched>>) => Promise<unknown>]>([
  [
    'it has been read',
    async ({ watcher }) => readAllNotifications(watcher, { upTo: later(1).toISOString() }),
  ],
  [
    'it is not wanted any more',
    ({ watcher }) => chooseDelivery(watcher, { kind: 'WATCHED', delivery: 'OFF' }),
  ],
  [
    'its reader has left',
    ({ watcher }) => outside(`UPDATE "User" SET "active" = FALSE WHERE "id" = '${watcher.id}'`),
  ],
  [
    'the claim exists for them no more',
    ({ claim }) => outside(`UPDATE "Claim" SET "status" = 'WITHDRAWN' WHERE "id" = '${claim.id}'`),
  ],
])('nothing is sent when %s by then', async (_, happens) => {
  const given = await aWatched();
  await given.submit();
  const { post, got } = aServer();
  await told(post);
  await happens(given);
  expect(await sendMail(await taken(), { post })).toBe('DONE');
  expect(got).toEqual([]);
  expect(await stateOf(given.watcher)).toEqual(['DROPPED']);
});

test('what a mistake of ours keeps from being written comes in the next digest', async () => {
  const { watcher, submit } = await aWatched();
  await submit();
  const { post, got } = aServer();
  await told(post);
  const job = await taken();
  const broken = { post: { ...post, siteUrl: 'no address' } };
  await expect(sendMail({ ...job, failures: 0 }, broken)).rejects.toThrow();
  expect(await stateOf(watcher)).toEqual(['QUEUED']);
  await expect(sendMail({ ...job, failures: 4 }, broken)).rejects.toThrow();
  expect(await stateOf(watcher)).toEqual(['FAILED']);
  await outside('DELETE FROM "Job"');
  const tomorrow = later(26 * 60);
  await askForDigests({ now: tomorrow, post });
  while (got.length === 0) await sendMail(await taken(tomorrow), { post });
  expect(got[0]?.subject).toContain('Your day');
});

test.each(['QUEUED', 'HANDED_OVER'] as const)(
  'a mail %s whose worker died each time stands as failed, and comes in the next digest',
  async (state) => {
    const { watcher, submit } = await aWatched();
    await submit();
    await told(aServer().post);
    const [mail] = await mailsFor(watcher);
    await outside(`DELETE FROM "Job" WHERE "kind" <> 'SEND_MAIL'`);
    for (let n = 0; n < MOST_BEGUN; n++) await nextJob(LEASE, later(n), givingUp);
    await outside(`UPDATE "Mail" SET "state" = '${state}' WHERE "id" = '${mail?.id}'`);
    expect(await stateOf(watcher)).toEqual([state]);
    await nextJob(LEASE, later(MOST_BEGUN), givingUp);
    expect(await stateOf(watcher)).toEqual(['FAILED']);
    await askForDigests({ now: later(26 * 60), post: aServer().post });
    expect(await stateOf(watcher)).toEqual(['FAILED', 'QUEUED']);
  },
);

test.each<[string, HandedOver, string]>([
  ['is not there', { kind: 'UNREACHABLE' }, 'MAIL_UNREACHABLE'],
  ['says: not now', { kind: 'REFUSED', forGood: false, code: 451 }, 'MAIL_REFUSED'],
])('a server that %s is asked again later, under the same id', async (_, came, outcome) => {
  const { watcher, submit } = await aWatched();
  await submit();
  const ids: string[] = [];
  let answer: HandedOver = came;
  const { post, got } = aServer((mail) => {
    ids.push(mail.messageId);
    return answer;
  });
  await told(post);
  expect(await sendMail(await taken(), { post })).toBe(outcome);
  expect(await stateOf(watcher)).toEqual(['QUEUED']);
  answer = { kind: 'ACCEPTED' };
  expect(await sendMail(await taken(later(5)), { post })).toBe('DONE');
  expect(got).toHaveLength(1);
  expect(new Set(ids).size).toBe(1);
});

/** A worker that dies at a point: nothing after it is done, and its lease ends by itself. */
const deaths: [string, (post: Office, job: Leased) => Promise<unknown>, number][] = [
  ['before it wrote the mail', async () => undefined, 1],
  ['when the mail was handed over and nothing had left', async (post, job) => dies(post, job, false), 0],
  ['when the server had taken it', async (post, job) => dies(post, job, true), 1],
];

class Killed extends Error {}

async function dies(post: Office, job: Leased, afterSending: boolean): Promise<void> {
  if (post.way !== 'SERVER') throw new Error('This dies at a server.');
  const { send } = post;
  const killed: Office = {
    ...post,
    send: async (mail) => {
      if (afterSending) await send(mail);
      throw new Killed();
    },
  };
  await expect(sendMail(job, { post: killed })).rejects.toThrow(Killed);
}

test.each(deaths)(
  'a worker that is killed %s has sent nothing twice, and nothing is forgotten',
  async (_, die, arrived) => {
    const { watcher, submit } = await aWatched();
    await submit();
    const { post, got } = aServer();
    await told(post);
    await die(post, await taken());
    const outcome = await sendMail(await taken(later(1)), { post });
    expect(got).toHaveLength(arrived);
    const [mail] = await mailsFor(watcher);
    const isUncertain = outcome === 'MAIL_UNCERTAIN';
    expect(mail?.state).toBe(isUncertain ? 'FAILED' : 'SENT');
    expect(await inboxOf(watcher)).toHaveLength(1);
    if (!isUncertain) return;
    // By itself it is not sent again; what it told of comes in the digest.
    const tomorrow = later(36 * 60);
    expect(await askForDigests({ post, now: tomorrow, zone: 'UTC', digestAt: '07:00' })).toBe(1);
    expect(await sendMail(await taken(tomorrow), { post })).toBe('DONE');
    expect(new Set(got.map(({ messageId }) => messageId)).size).toBe(got.length);
    expect(got.at(-1)?.subject).toBe('Your day: one thing on the desk');
  },
);

test('an administrator may have a mail tried again that was cut off: it goes under its own id', async () => {
  const { submit } = await aWatched();
  await submit();
  let answer: HandedOver = { kind: 'UNCERTAIN' };
  const ids: string[] = [];
  const { post } = aServer(({ messageId }) => {
    ids.push(messageId);
    return answer;
  });
  await told(post);
  const job = await taken();
  expect(await sendMail(job, { post })).toBe('MAIL_UNCERTAIN');
  await expect(taken(later(24 * 60))).rejects.toThrow('No mail waits.');
  must(await retryJob(await aPerson('ADMIN'), { jobId: job.id }));
  answer = { kind: 'ACCEPTED' };
  expect(await sendMail(await taken(), { post })).toBe('DONE');
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('the demo keeps what it would have sent, for its reader alone', async () => {
  const { author, watcher, submit } = await aWatched('قالوا <b>نعم</b>.');
  await submit();
  await told(keptPost);
  expect(await sendMail(await taken(), { post: keptPost })).toBe('DONE');
  const asked = { limit: 10 };
  const { items } = must(await listKept(watcher, asked, { post: keptPost }));
  expect(items).toHaveLength(1);
  expect(items[0]?.html).toContain('<p class="about" dir="ltr" lang="en">');
  expect(items[0]?.html).toContain('&lt;b&gt;');
  expect(must(await listKept(author, asked, { post: keptPost })).items).toEqual([]);
  expect(await listKept(watcher, asked, { post: aServer().post })).toMatchObject({ ok: false });
  expect(await reader().mail.count({ where: { userId: watcher.id, state: 'SENT' } })).toBe(1);
});

test('how somebody is told is theirs, kind by kind, and usual until they choose', async () => {
  const by = await aPerson('EDITOR');
  const usual = must(await listChoices(by)).items;
  expect(usual.every(({ delivery, usual }) => delivery === usual)).toBe(true);
  must(await chooseDelivery(by, { kind: 'MENTION', delivery: 'OFF' }));
  const chosen = must(await chooseDelivery(by, { kind: 'MENTION', delivery: 'DAILY' }));
  expect(chosen.items.find(({ kind }) => kind === 'MENTION')).toMatchObject({
    delivery: 'DAILY',
    usual: 'AT_ONCE',
  });
});
