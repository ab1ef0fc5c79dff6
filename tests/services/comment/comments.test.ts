import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Person } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import {
  AnswerComment,
  type CommentView,
  EditComment,
  ListAnswers,
  ListComments,
  MakeComment,
  ResolveComment,
} from '@/lib/schemas/comment';
import { getClaim } from '@/lib/services/claim/claims';
import { editComment, reopenComment, resolveComment, takeBackComment } from '@/lib/services/comment/changing';
import { getComment, getThread, listAnswers, listComments } from '@/lib/services/comment/listing';
import { answerComment, makeComment } from '@/lib/services/comment/making';
import { newId } from '@/lib/services/ids';
import { aPerson, readingOnly } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { aDraft, must, pathsOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, moves, tryMove } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

type At = Pick<ClaimView, 'id'>;
type Made = Partial<Omit<z.input<typeof MakeComment>, 'claimId'>>;

const tryMake = (by: Person, { id }: At, given: Made = {}, key: string | null = null) =>
  makeComment(by, MakeComment.parse({ claimId: id, body: 'Is this the whole quote?', ...given }), { key });
const makes = async (by: Person, claim: At, given?: Made) => must(await tryMake(by, claim, given));
const tryAnswer = (by: Person, { id }: At, body = 'It is.', mentions: string[] = []) =>
  answerComment(by, AnswerComment.parse({ commentId: id, body, mentions }));
const answers = async (by: Person, thread: At, body?: string) => must(await tryAnswer(by, thread, body));
const about = ({ id, version }: CommentView) => ({ commentId: id, version });
const tryResolve = (by: Person, thread: CommentView, resolution: string | null = 'Quoted in full.') =>
  resolveComment(by, ResolveComment.parse({ ...about(thread), resolution }));
const list = async (by: Person, { id }: At, given: Partial<z.input<typeof ListComments>> = {}) =>
  must(await listComments(by, ListComments.parse({ claimId: id, ...given })));

describe('a thread', () => {
  test('is begun on a claim, answered, resolved in a line and opened again, each with its event', async () => {
    const [author, asker] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const claim = await aDraft({ by: author });
    const made = await makes(asker, claim, { mentions: [author.id, author.id, asker.id] });
    expect(made).toMatchObject({
      ...{ body: 'Is this the whole quote?', subject: 'CLAIM', version: 1, mine: true, resolved: null },
      ...{ by: { id: asker.id }, mentions: [{ id: author.id }] },
    });
    const answer = await answers(author, made);
    expect(answer).toMatchObject({ threadId: made.id, may: { answer: { allowed: false } } });
    const resolved = must(await tryResolve(author, made));
    expect(resolved.resolved).toMatchObject({ by: { id: author.id }, words: 'Quoted in full.' });
    expect((await list(author, claim, { open: 'true' })).items).toEqual([]);
    must(await reopenComment(asker, about(resolved)));
    const { items, counts } = await list(asker, claim, { open: 'true' });
    expect(items).toMatchObject([
      { comment: { id: made.id }, answers: [{ id: answer.id }], next: null, only: null },
    ]);
    expect(counts).toEqual([{ subject: 'CLAIM', subjectId: null, all: 1, open: 1, blocking: 0 }]);
    const events = (await eventsOf(claim.id)).filter(({ verb }) => verb.startsWith('comment.'));
    const thread = { threadId: made.id, subject: 'CLAIM', subjectId: null };
    expect(events).toMatchObject([
      {
        verb: 'comment.made',
        by: asker.id,
        detail: { ...thread, commentId: made.id, mentions: [author.id] },
      },
      { verb: 'comment.answered', by: author.id, detail: { ...thread, commentId: answer.id } },
      { verb: 'comment.resolved', by: author.id, detail: { ...thread, commentId: made.id } },
      { verb: 'comment.reopened', by: asker.id, detail: { ...thread, commentId: made.id } },
    ]);
    expect(JSON.stringify(events)).not.toContain('whole quote');
    expect(must(await getClaim(author, { claimId: claim.id })).version).toBe(claim.version);
  });

  test('is about a passage or evidence of the claim, and about nothing else', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aClaim('REVIEWED', { ...(await aNewsroom()), author: by });
    const [passage, link, review] = [claim.appearances[0], claim.evidence[0], claim.rounds[0]?.reviews[0]];
    for (const [subject, it] of [
      ['PASSAGE', passage],
      ['EVIDENCE', link],
      ['REVIEW', review],
    ] as const) {
      expect(await makes(by, claim, { subject, subjectId: it?.id })).toMatchObject({
        subject,
        subjectId: it?.id,
      });
      expect((await list(by, claim, { about: it?.id })).items).toHaveLength(1);
      for (const subjectId of [newId(), passage?.passage.versionId])
        expect(pathsOf(await tryMake(by, claim, { subject, subjectId }))).toEqual(['subjectId']);
      expect(pathsOf(await tryMake(by, claim, { subject }))).toEqual(['subjectId']);
    }
    expect(pathsOf(await tryMake(by, claim, { subjectId: passage?.id }))).toEqual(['subjectId']);
    expect((await list(by, claim)).counts).toHaveLength(3);
  });

  test('is made once for one key', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by });
    const [first, again] = [await tryMake(by, claim, {}, 'k'), await tryMake(by, claim, {}, 'k')];
    expect(must(again).id).toBe(must(first).id);
    expect((await list(by, claim)).items).toHaveLength(1);
  });

  test('does not exist for readers and administrators, nor on a claim that somebody may not see', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('WITHDRAWN', room);
    const made = await makes(room.author, claim);
    for (const by of [await aPerson('READER'), await aPerson('ADMIN'), await aPerson('CHECKER')]) {
      const asked = [
        await listComments(by, ListComments.parse({ claimId: claim.id })),
        await getComment(by, { commentId: made.id }),
        await getThread(by, { commentId: made.id }),
        await listAnswers(by, ListAnswers.parse({ commentId: made.id })),
        await tryMake(by, claim),
        await tryAnswer(by, made),
        await tryResolve(by, made),
      ];
      expect(asked.map((result) => refusalOf(result).kind)).toEqual(Array(7).fill('not_found'));
    }
    expect(refusalOf(await tryMake(readingOnly(room.author), claim)).kind).toBe('forbidden');
    expect(must(await getComment(room.approver, { commentId: made.id })).id).toBe(made.id);
  });

  test('pages by its answers, and a list by its threads, with as many queries for many as for few', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by });
    const first = await makes(by, claim);
    await answers(by, first, 'Answer 0');
    await list(by, claim);
    const few = await queriesOf(() => list(by, claim));
    for (let i = 1; i < 8; i++) await answers(by, first, `Answer ${i}`);
    for (let i = 0; i < 4; i++) await makes(by, claim, { body: `Thread ${i}` });
    expect(await queriesOf(() => list(by, claim))).toBe(few);
    const newest = await list(by, claim, { limit: 3 });
    expect(newest.items.map(({ comment }) => comment.body)).toEqual(['Thread 3', 'Thread 2', 'Thread 1']);
    const rest = await list(by, claim, { limit: 3, cursor: newest.next ?? '' });
    expect([rest.items.map(({ comment }) => comment.body), rest.next]).toEqual([
      ['Thread 0', 'Is this the whole quote?'],
      null,
    ]);
    const thread = rest.items[1];
    const more = ListAnswers.parse({ commentId: first.id, cursor: thread?.next ?? '', limit: 2 });
    const page = must(await listAnswers(by, more));
    expect([...(thread?.answers ?? []), ...page.items].map(({ body }) => body)).toEqual(
      Array.from({ length: 7 }, (_, i) => `Answer ${i}`),
    );
    expect(page.next).not.toBeNull();
  });
});

describe('what somebody wrote', () => {
  test('is changed until it is answered, and says so; a stale change shows what stands there', async () => {
    const [by, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const made = await makes(by, await aDraft({ by }));
    const edit = (version: number, body: string, who = by, mentions: string[] = []) =>
      editComment(who, EditComment.parse({ commentId: made.id, version, body, mentions }));
    const edited = must(await edit(1, 'Is this all of the quote?', by, [other.id]));
    expect(edited).toMatchObject({ version: 2, editedAt: expect.any(String), mentions: [{ id: other.id }] });
    expect(refusalOf(await edit(1, 'Late.'))).toMatchObject({ kind: 'stale', current: { version: 2 } });
    expect(refusalOf(await edit(2, 'Not mine.', other)).kind).toBe('forbidden');
    await answers(by, made, 'A further word of mine.');
    must(await edit(2, 'Is this all that was said?'));
    await answers(other, made);
    expect(refusalOf(await edit(3, 'Never.')).kind).toBe('not_ready');
  });

  test('is taken back: the words go and the place stays', async () => {
    const [by, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const claim = await aDraft({ by });
    const made = await makes(by, claim, { body: 'Said in anger.', mentions: [other.id], blocking: true });
    await answers(other, made);
    expect(refusalOf(await takeBackComment(other, about(made))).kind).toBe('forbidden');
    must(await takeBackComment(by, about(made)));
    const { items, counts } = await list(other, claim);
    expect(items).toMatchObject([
      { comment: { body: '', takenBackAt: expect.any(String), mentions: [] }, answers: [{ body: 'It is.' }] },
    ]);
    expect(counts).toMatchObject([{ all: 1, open: 0, blocking: 0 }]);
  });

  test('mentions people of the desk alone', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by });
    const [reader, other] = [await aPerson('READER'), await aPerson('EDITOR')];
    const given = { mentions: [other.id, reader.id, newId()] };
    expect(pathsOf(await tryMake(by, claim, given))).toEqual(['mentions.1', 'mentions.2']);
    const { people } = await list(by, claim);
    const ids = people.map(({ id }) => id);
    expect([other, by, reader].map(({ id }) => ids.includes(id))).toEqual([true, false, false]);
  });
});

describe('a blocking comment', () => {
  test('goes on blocking where its words are changed, unless that is taken back in so many words', async () => {
    const by = await aPerson('CHECKER');
    const claim = await aDraft({ by });
    const made = await makes(by, claim, { blocking: true });
    const changed = must(await editComment(by, EditComment.parse({ ...about(made), body: 'Whose quote?' })));
    expect(changed).toMatchObject({ body: 'Whose quote?', blocking: true });
    const given = EditComment.parse({ ...about(changed), body: 'Whose quote?', blocking: false });
    expect(must(await editComment(by, given)).blocking).toBe(false);
  });

  test('stops approval until its writer, or an editor without a hand in the claim, says how it was settled', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    const asker = await aPerson('CHECKER');
    const made = await makes(asker, claim, { blocking: true });
    const approve = () => tryMove(room.approver, claim, { move: 'approve' });
    expect(refusalOf(await approve())).toMatchObject({
      kind: 'not_ready',
      reasons: [expect.stringContaining('blocking comment is open')],
    });
    const { gates } = must(await getClaim(room.approver, { claimId: claim.id }));
    const gate = gates.find(({ gate }) => gate === 'NO_BLOCKING_COMMENT');
    expect(gate).toMatchObject({ passed: false, hard: true, ask: { allowed: false } });
    expect(refusalOf(await tryResolve(room.author, made)).kind).toBe('forbidden');
    expect(pathsOf(await tryResolve(room.approver, made, ''))).toEqual(['resolution']);
    const resolved = must(await tryResolve(room.approver, made));
    const approved = must(await approve());
    must(await reopenComment(asker, about(resolved)));
    expect(refusalOf(await tryMove(room.approver, approved, { move: 'publish' })).kind).toBe('not_ready');
    must(await takeBackComment(asker, about(must(await getComment(asker, { commentId: made.id })))));
    expect((await moves(room.approver, approved, { move: 'publish' })).status).toBe('PUBLISHED');
  });

  test('is never an answer', async () => {
    const by = await aPerson('CHECKER');
    const answer = await answers(by, await makes(by, await aDraft({ by })));
    const given = EditComment.parse({ ...about(answer), body: 'Stop.', blocking: true });
    expect(pathsOf(await editComment(by, given))).toEqual(['blocking']);
    expect(refusalOf(await tryResolve(by, answer)).kind).toBe('not_found');
  });
});
