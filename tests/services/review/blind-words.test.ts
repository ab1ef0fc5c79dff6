import { expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import { ListClaims } from '@/lib/schemas/claim/claim';
import { ListComments, MakeComment } from '@/lib/schemas/comment';
import { AskFigures } from '@/lib/schemas/figures';
import { AskAgreement } from '@/lib/schemas/review/agreement';
import { SaveReviewDraft } from '@/lib/schemas/review/draft';
import { ListWork } from '@/lib/schemas/work';
import { takeClaim } from '@/lib/services/assignment/giving';
import { listAssignments } from '@/lib/services/assignment/listing';
import { getClaim, listClaims } from '@/lib/services/claim/claims';
import { listComments } from '@/lib/services/comment/listing';
import { makeComment } from '@/lib/services/comment/making';
import { getFigures } from '@/lib/services/figures';
import { getAgreement } from '@/lib/services/review/agreement';
import { saveReviewDraft } from '@/lib/services/review/drafts';
import { myWork, workCounts } from '@/lib/services/work';
import { board } from '@/lib/services/work/board';
import { getRetractions } from '@/lib/services/workflow/retractions';
import { inboxOf, keptPost, mailsFor, told } from '../../support/inbox';
import { must } from '../../support/make';
import { aClaim, aNewsroom, moves, seals } from '../../support/newsroom';

test('what a reviewer comments, drafts and seals changes nothing that anybody reads who might review', async () => {
  const room = await aNewsroom();
  const [reviewer, ...others] = room.reviewers;
  const left = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
  const back = await moves(room.adjudicator, left, { move: 'sendBack', reason: 'The date is missing.' });
  const { id: claimId, version, rounds } = await moves(room.author, back, { move: 'submit' });
  must(await takeClaim(reviewer, { claimId, version }));
  const now = new Date();
  const readBy = async (by: Person) =>
    JSON.stringify([
      await getClaim(by, { claimId }),
      await listComments(by, ListComments.parse({ claimId })),
      await listAssignments(by, { claimId }, { now }),
      await getRetractions(by, { claimId }),
      await getAgreement(by, AskAgreement.parse({}), { now }),
      await getFigures(by, AskFigures.parse({}), { now }),
      await myWork(by, ListWork.parse({ limit: 100 }), { now }),
      await workCounts(by, {}, { now }),
      await board(by, {}, { now }),
      await listClaims(by, ListClaims.parse({ limit: 100 }), { now }),
      await inboxOf(by),
      await mailsFor(by),
    ]);
  const all = async () => {
    await told(keptPost);
    return Promise.all([...others, room.approver, room.adjudicator].map(readBy));
  };
  const before = await all();
  const words = {
    claimId,
    subject: 'CLAIM',
    body: 'Which date?',
    blocking: true,
    mentions: [room.author.id],
  };
  must(await makeComment(reviewer, MakeComment.parse(words)));
  expect(await all()).toEqual(before);
  const draft = { claimId, round: rounds[0]?.sequence, content: '{"verdict":"FALSE"}' };
  must(await saveReviewDraft(reviewer, SaveReviewDraft.parse(draft)));
  expect(await all()).toEqual(before);
  await seals(reviewer, { id: claimId, version, rounds });
  expect(await all()).toEqual(before);
  expect((await inboxOf(room.author)).map(({ kind }) => kind)).toContain('MENTION');
});
