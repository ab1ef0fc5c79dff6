import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AnswerComment, ListComments, MakeComment } from '@/lib/schemas/comment';
import { resolveComment } from '@/lib/services/comment/changing';
import { getComment, listComments } from '@/lib/services/comment/listing';
import { answerComment, makeComment } from '@/lib/services/comment/making';
import { publicClaim } from '@/lib/services/publication/publications';
import { listAudit } from '@/lib/services/record';
import { aPerson } from '../../support/actors';
import { aSource, must, pathsOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, approvedIn, moves, reviewedBy, seals } from '../../support/newsroom';
import { outside } from '../../support/outside';
import { interrupted, readsOf } from '../../support/queries';
import { readings } from '../../support/readings';

type At = Pick<ClaimView, 'id'>;
const WORDS = 'The register seems to be forged.';
const tryMake = (
  by: Person,
  { id }: At,
  given: { mentions?: string[]; blocking?: boolean; body?: string } = {},
) => makeComment(by, MakeComment.parse({ claimId: id, body: WORDS, ...given }));
const makes = async (by: Person, claim: At, given = {}) => must(await tryMake(by, claim, given));
const tryAnswer = (by: Person, { id }: At, body = 'The archive says it is not.') =>
  answerComment(by, AnswerComment.parse({ commentId: id, body }));
const list = async (by: Person, { id }: At) =>
  must(await listComments(by, ListComments.parse({ claimId: id })));
const wordsIn = async (by: Person, claim: At) =>
  (await list(by, claim)).items.map(({ comment }) => comment.body);

describe('in an open round', () => {
  test('what a reviewer and the author say to each other changes nothing that anybody else is answered or that is read for it', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const [asker, ...rest] = room.reviewers;
    const { id: sourceId } = await aSource();
    const others = [...rest, room.approver, await aPerson('CHECKER'), await aPerson('ADMIN')];
    const ask = async (by: Person, commentId: string) => {
      const asked: Record<string, unknown> = {};
      for (const [name, reading] of Object.entries(readings(claim, { sourceId, evidenceId: commentId }))) {
        const { value, reads } = await readsOf(() => reading(by));
        // The check of the chain follows every event; it answers the same.
        asked[name] = [JSON.stringify(value), name === 'checkAudit' ? [] : reads];
      }
      return asked;
    };
    await ask(room.author, '');
    const before = new Map<Person, Record<string, unknown>>();
    for (const person of [...others, room.author]) before.set(person, await ask(person, 'nothing'));
    const made = await makes(asker, claim, { blocking: true, mentions: [room.author.id] });
    must(await tryAnswer(room.author, made));
    for (const person of others) expect(await ask(person, made.id)).toEqual(before.get(person));
    // The test can fail: the author is answered otherwise.
    expect((await ask(room.author, made.id)).listComments).not.toEqual(before.get(room.author)?.listComments);
  });

  test('a reviewer asks the author alone, and begins a thread of their own to do so', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('DRAFT', room);
    const [asker, other] = room.reviewers;
    const early = await makes(other, claim, { body: 'Before the review.' });
    const submitted = await moves(room.author, claim, { move: 'submit' });
    expect((await list(asker, submitted)).only?.map(({ id }) => id)).toEqual([room.author.id, asker.id]);
    expect((await list(room.author, submitted)).only).toBeNull();
    expect(refusalOf(await tryAnswer(asker, early)).kind).toBe('not_ready');
    expect(pathsOf(await tryMake(asker, submitted, { mentions: [room.author.id, other.id] }))).toEqual([
      'mentions.1',
    ]);
    const made = await makes(asker, submitted, { mentions: [room.author.id] });
    must(await tryAnswer(room.author, made));
    must(await tryAnswer(asker, made, 'Thank you.'));
    expect(refusalOf(await tryAnswer(other, made)).kind).toBe('not_found');
    expect(await wordsIn(room.author, submitted)).toEqual([WORDS, 'Before the review.']);
    expect(await wordsIn(other, submitted)).toEqual(['Before the review.']);
  });

  test('its events name no claim, and the log shows them once the round has concluded', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk: 'LOW' });
    const [asker] = room.reviewers;
    const made = await makes(asker, claim, { mentions: [room.author.id] });
    must(await resolveComment(asker, { commentId: made.id, version: 1, resolution: 'Never mind.' }));
    const events = await reader().auditEvent.findMany({ where: { subjectId: made.id } });
    expect(events.map(({ verb, claimId, detail }) => [verb, claimId, detail])).toEqual([
      ['comment.made', null, '{}'],
      ['comment.resolved', null, '{}'],
    ]);
    const admin = await aPerson('ADMIN');
    const shown = async () =>
      must(await listAudit(admin, { subjectId: made.id, limit: 10 })).items.map(({ verb }) => verb);
    expect(await shown()).toEqual([]);
    await reviewedBy(room, claim);
    expect(await shown()).toEqual(['comment.resolved', 'comment.made']);
  });
});

describe('once the round', () => {
  test('has concluded, the desk sees it; without names while an editor decides', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [asker, other] = room.reviewers;
    const made = await makes(asker, claim);
    must(await tryAnswer(room.author, made));
    const disputed = await reviewedBy(room, claim, {}, true);
    expect(disputed.status).toBe('ADJUDICATION');
    const [thread] = (await list(room.adjudicator, claim)).items;
    expect([thread?.comment.by, thread?.answers[0]?.by?.id]).toEqual([null, room.author.id]);
    expect((await list(asker, claim)).items[0]?.comment.by?.id).toBe(asker.id);
    const review = disputed.rounds[0]?.reviews.find(({ mine }) => mine) ?? disputed.rounds[0]?.reviews[0];
    const about = { claimId: claim.id, subject: 'REVIEW', subjectId: review?.id, body: 'I stand by it.' };
    const stood = must(await makeComment(other, MakeComment.parse(about)));
    expect(must(await getComment(room.author, { commentId: stood.id })).by).toBeNull();
    expect(JSON.stringify((await list(room.adjudicator, claim)).items)).not.toContain(other.name);
  });

  test('was left, it stays between them until a later one concludes', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk: 'LOW' });
    const [asker, other] = room.reviewers;
    await makes(asker, claim);
    const back = await moves(other, claim, { move: 'sendBack', reason: 'The date is missing.' });
    expect([await wordsIn(other, claim), await wordsIn(room.author, claim)]).toEqual([[], [WORDS]]);
    const again = await moves(room.author, back, { move: 'submit' });
    expect(await wordsIn(other, claim)).toEqual([]);
    await seals(other, again);
    expect(await wordsIn(other, claim)).toEqual([WORDS]);
  });
});

test.each(['Comment', 'Claim', 'ReviewRound', 'User'])(
  'no name is given away when the round ends in dispute right after a query of %s',
  async (table) => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const made = await makes(room.reviewers[0], claim);
    await seals(room.reviewers[0], claim);
    const run = async () => [
      await list(room.adjudicator, claim),
      await getComment(room.adjudicator, { commentId: made.id }),
    ];
    const shown = await interrupted(table, () => endInDispute(claim.id), run);
    const all = JSON.stringify(shown.map((one) => ('items' in one ? one.items : one)));
    expect(all).not.toContain(room.reviewers[0].name);
    expect(JSON.stringify(await run())).toContain(WORDS);
  },
);

/** What concluding without agreement leaves behind, written by another process in one moment. */
const endInDispute = (claimId: string) =>
  outside(`UPDATE "ReviewRound" SET "state" = 'CONCLUDED', "agreed" = FALSE WHERE "claimId" = '${claimId}';
    UPDATE "Claim" SET "status" = 'ADJUDICATION', "version" = "version" + 1 WHERE "id" = '${claimId}'`);

test('readers never see a word of it', async () => {
  const room = await aNewsroom();
  const claim = await aClaim('IN_REVIEW', room, { risk: 'LOW' });
  const made = await makes(room.reviewers[0], claim);
  const reviewed = await reviewedBy(room, claim);
  await makes(room.approver, claim, { body: 'Said before approval.' });
  const approved = await approvedIn(room, reviewed);
  const published = await moves(room.approver, approved, { move: 'publish' });
  await makes(room.approver, claim, { body: 'Said after publication.' });
  const page = must(await publicClaim({ slug: published.slug ?? '' }));
  const all = readings(published, { sourceId: '', evidenceId: made.id });
  const open = Object.entries(all).filter(([name]) => name.startsWith('public'));
  expect(open.length).toBeGreaterThan(5);
  const nobody = await aPerson('READER');
  const answers = await Promise.all(open.map(([, reading]) => reading(nobody)));
  const rows = await Promise.all([
    reader().publication.findMany(),
    reader().publicArticle.findMany(),
    reader().publicSource.findMany(),
  ]);
  const everything = JSON.stringify([page, answers, rows]);
  for (const words of [WORDS, 'Said before approval.', 'Said after publication.', made.id])
    expect(everything).not.toContain(words);
  expect(JSON.stringify(await list(room.author, claim))).toContain(WORDS);
});
