import { expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { EditComment, MakeComment } from '@/lib/schemas/comment';
import { ListNotifications } from '@/lib/schemas/inbox';
import { takeClaim } from '@/lib/services/assignment/giving';
import { endLapsed } from '@/lib/services/assignment/lapsing';
import { editComment } from '@/lib/services/comment/changing';
import { makeComment } from '@/lib/services/comment/making';
import { newId } from '@/lib/services/ids';
import {
  countNotifications,
  listNotifications,
  readAllNotifications,
  readNotification,
} from '@/lib/services/inbox/notifications';
import { tellOfRecord } from '@/lib/services/inbox/telling';
import { isWatched, listWatches, unwatch, watch } from '@/lib/services/inbox/watches';
import { aPerson, readingOnly } from '../../support/actors';
import { inboxOf, noPost, saidTo, told } from '../../support/inbox';
import { aDraft, must, refusalOf } from '../../support/make';
import { aClaim, adjudication, aNewsroom, moves, seals } from '../../support/newsroom';

/** Stores a comment and what its event says of it, as whoever writes one does. */
async function comments(
  by: Person,
  claimId: string,
  { mentions = [], round = null }: { mentions?: Person[]; round?: number | null } = {},
): Promise<string> {
  const id = newId();
  await transaction(async (tx) => {
    await tx.comment.create({
      data: {
        ...{ id, claimId, subject: 'CLAIM', body: 'Where is the second document?', round },
        ...{ authorId: by.id, createdAt: new Date() },
        mentions: { create: mentions.map((person) => ({ userId: person.id })) },
      },
    });
    await record(tx, {
      ...{ at: new Date(), actorId: by.id, verb: 'comment.made', subjectKind: 'comment', subjectId: id },
      ...{ claimId: round === null ? claimId : null, detail: {} },
    });
    return ok(null);
  });
  return id;
}

test('what happens to a claim tells whoever wrote, reviewed or watches it, each once, and nobody of their own acts', async () => {
  const room = await aNewsroom();
  const watcher = await aPerson('CHECKER');
  const claim = await aClaim('IN_REVIEW', room);
  await told();
  must(await watch(watcher, { subject: 'CLAIM', subjectId: claim.id }));
  const [first, second] = room.reviewers;
  await seals(first, claim);
  await seals(second, claim, { verdict: 'FALSE', credibility: 5 });
  await told();
  await told();
  const disagree = 'Its reviewers disagree: an editor decides.';
  expect(await saidTo(room.author)).toEqual([`MY_CLAIM: ${disagree}`]);
  expect(await saidTo(first)).toEqual([`MY_REVIEW: ${disagree}`]);
  expect(await saidTo(watcher)).toEqual([`WATCHED: ${disagree}`]);
  const { version } = (await reader().claim.findUniqueOrThrow({ where: { id: claim.id } })) ?? {};
  await moves(room.adjudicator, { ...claim, version }, adjudication);
  await told();
  expect(await saidTo(room.adjudicator)).toEqual([]);
  const decided = `${room.adjudicator.name} decided where its reviewers disagreed.`;
  expect((await saidTo(first)).at(-1)).toBe(`MY_REVIEW: ${decided}`);
  const [, last] = await inboxOf(first);
  expect(last?.about).toMatchObject({ kind: 'claim', id: claim.id });
  expect(last?.href).toBe(`/desk/claims/${claim.id}`);
});

test('a sealed review tells nobody before its round concludes', async () => {
  const room = await aNewsroom();
  const claim = await aClaim('IN_REVIEW', room);
  const everybody = [room.author, ...room.reviewers, room.adjudicator, room.approver];
  for (const by of everybody) must(await watch(by, { subject: 'CLAIM', subjectId: claim.id }));
  await told();
  const before = await Promise.all(everybody.map(inboxOf));
  await seals(room.reviewers[0], claim);
  await told();
  expect(await Promise.all(everybody.map(inboxOf))).toEqual(before);
});

test('what a reviewer said in the round has no name while an editor decides, and has it again after', async () => {
  const room = await aNewsroom();
  const [first, second] = room.reviewers;
  const claim = await aClaim('IN_REVIEW', room);
  await comments(first, claim.id, { mentions: [room.author], round: 1 });
  await told();
  const [named] = await saidTo(room.author);
  expect(named).toBe(`MENTION: ${first.name} mentions you in a comment.`);
  await seals(first, claim);
  await seals(second, claim, { verdict: 'FALSE', credibility: 5 });
  expect((await saidTo(room.author))[0]).toBe('MENTION: Somebody mentions you in a comment.');
  const { version } = await reader().claim.findUniqueOrThrow({ where: { id: claim.id } });
  await moves(room.adjudicator, { ...claim, version }, adjudication);
  expect((await saidTo(room.author))[0]).toBe(named);
});

test('a comment of a blind round tells its claim’s writers alone, and no other reviewer until it concludes', async () => {
  const room = await aNewsroom();
  const claim = await aClaim('IN_REVIEW', room);
  const [first, second] = room.reviewers;
  await comments(first, claim.id, { mentions: [second, room.author], round: 1 });
  await told();
  expect(await saidTo(second)).toEqual([]);
  expect(await saidTo(room.author)).toEqual([`MENTION: ${first.name} mentions you in a comment.`]);
});

test('a mention is told of as one; what may not be seen any more says nothing', async () => {
  const [author, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
  const claim = await aDraft({ by: author });
  await comments(author, claim.id, { mentions: [other] });
  await told();
  expect(await saidTo(other)).toEqual([`MENTION: ${author.name} mentions you in a comment.`]);
  await moves(author, claim, { move: 'withdraw', reason: 'It was said by nobody.' });
  const [hidden] = await inboxOf(other);
  expect(hidden).toMatchObject({ about: null, href: null });
  expect(JSON.stringify(hidden)).not.toMatch(new RegExp(`${claim.id}|${author.name}|withdrawal`));
});

test('who is mentioned is told once, however often the comment is changed', async () => {
  const room = await aNewsroom();
  const [first, other] = room.reviewers;
  const claim = await aClaim('PUBLISHED', room);
  await told();
  const words = { subject: 'CLAIM', body: 'Look at this.', mentions: [first.id] };
  let comment = must(await makeComment(room.author, MakeComment.parse({ claimId: claim.id, ...words })));
  const edits = async (mentions: string[]) => {
    const { id: commentId, version } = comment;
    const changed = EditComment.parse({ commentId, version, body: `${comment.body} Please.`, mentions });
    comment = must(await editComment(room.author, changed));
  };
  await edits([first.id]);
  await told();
  await edits([first.id, other.id]);
  await edits([first.id, other.id]);
  await told();
  const mentions = async (by: Person) => (await saidTo(by)).filter((said) => said.startsWith('MENTION'));
  expect([await mentions(first), await mentions(other)]).toEqual([
    [`MENTION: ${room.author.name} mentions you in a comment.`],
    [`MENTION: ${room.author.name} mentions you in a comment.`],
  ]);
});

test('whose take lapses is told so, and not whoever has sealed by then', async () => {
  const room = await aNewsroom();
  const [used, unused] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
  const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
  for (const by of [used, unused]) must(await takeClaim(by, { claimId: claim.id, version: claim.version }));
  await seals(used, claim);
  await endLapsed(new Date(Date.now() + 14 * 24 * 3_600_000));
  await told();
  expect(await saidTo(unused)).toEqual(['ASSIGNMENT: What you took has gone back: its time is over.']);
  expect(await saidTo(used)).toEqual([]);
});

test('an article, a source and a tag are watched with what stands in them', async () => {
  const room = await aNewsroom();
  const claim = await aDraft({ by: room.author, tags: ['water'] });
  const [appearance] = claim.appearances;
  const [byTag, byArticle] = [await aPerson('CHECKER'), await aPerson('EDITOR')];
  must(await watch(byTag, { subject: 'TAG', subjectId: 'water' }));
  must(await watch(byArticle, { subject: 'ARTICLE', subjectId: appearance?.article.id ?? '' }));
  await moves(room.author, claim, { move: 'submit' });
  await told();
  const submitted = [`WATCHED: ${room.author.name} submitted it for review.`];
  expect(await saidTo(byTag)).toEqual(submitted);
  expect(await saidTo(byArticle)).toEqual(submitted);
});

test('who watches what is theirs: begun once, listed, and ended', async () => {
  const by = await aPerson('CHECKER');
  const claim = await aDraft();
  const it = { subject: 'CLAIM', subjectId: claim.id } as const;
  expect(must(await isWatched(by, it)).watched).toBe(false);
  must(await watch(by, it));
  must(await watch(by, it));
  expect(must(await listWatches(by)).items).toMatchObject([{ ...it, title: claim.statement }]);
  expect(refusalOf(await watch(by, { ...it, subjectId: newId() })).kind).toBe('not_found');
  expect(refusalOf(await watch(readingOnly(by), it)).kind).toBe('forbidden');
  must(await unwatch(by, it));
  expect(must(await listWatches(by)).items).toEqual([]);
});

test('several that follow the record at once tell of each event once', async () => {
  const room = await aNewsroom();
  const watcher = await aPerson('CHECKER');
  for (let n = 0; n < 3; n++) {
    const claim = await aDraft({ by: room.author });
    must(await watch(watcher, { subject: 'CLAIM', subjectId: claim.id }));
    await moves(room.author, claim, { move: 'submit' });
  }
  await Promise.all([1, 2, 3].map(() => tellOfRecord({ post: noPost })));
  expect(await saidTo(watcher)).toHaveLength(3);
});

test('what was read stays read; all is read up to a moment; the list goes on page by page', async () => {
  const [author, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
  const claim = await aDraft({ by: author });
  for (let n = 0; n < 3; n++) await comments(author, claim.id, { mentions: [other] });
  await told();
  const [first, , last] = await inboxOf(other);
  expect(must(await countNotifications(other)).unread).toBe(3);
  const read = must(await readNotification(other, { notificationId: first?.id ?? '' }));
  expect(read.readAt).not.toBeNull();
  expect(refusalOf(await readNotification(author, { notificationId: last?.id ?? '' })).kind).toBe(
    'not_found',
  );
  const unread = must(await listNotifications(other, ListNotifications.parse({ unread: 'true' })));
  expect(unread.items).toHaveLength(2);
  const page = must(await listNotifications(other, ListNotifications.parse({ limit: 2 })));
  const next = must(
    await listNotifications(other, ListNotifications.parse({ limit: 2, cursor: page.next ?? undefined })),
  );
  expect([...page.items, ...next.items].map(({ id }) => id)).toEqual(
    (await inboxOf(other)).map(({ id }) => id).reverse(),
  );
  expect(must(await readAllNotifications(other, { upTo: last?.at ?? '' })).unread).toBe(0);
});
