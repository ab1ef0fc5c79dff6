import { z } from 'zod';
import { commentSubjects } from '@/lib/domain/comment/comment';
import { Open } from '@/lib/schemas/open';
import { given } from './given';
import { Cursor, Id, Instant, limit, optionalText, PersonRef, text, Version, withoutNul } from './primitives';

const body = text(5000, 'Write what you want to say.');

/** The most people whom one comment mentions: whoever means everybody says so in the newsroom. */
const MENTIONS = 20;

const mentions = z
  .array(Id)
  .max(MENTIONS, `Mention up to ${MENTIONS} people.`)
  .default([])
  .describe('The ids of people on the desk who see the comment: they are told of it.');

/** The claim’s threads, of one thing or all, the newest first. */
export const ListComments = given({
  claimId: Id,
  about: Id.optional().describe(
    'The id of an appearance, an evidence link or a review: threads about it alone.',
  ),
  open: z
    .string('Say true or false.')
    .max(20)
    .pipe(z.stringbool('Say true or false.'))
    .optional()
    .describe('Those alone that are still to be settled.'),
  cursor: Cursor.optional(),
  limit: limit(50, 10),
});
export type ListComments = z.infer<typeof ListComments>;

export const ListAnswers = given({ commentId: Id, cursor: Cursor.optional(), limit: limit(100, 50) });
export type ListAnswers = z.infer<typeof ListAnswers>;

export const MakeComment = given({
  claimId: Id,
  subject: z.enum(commentSubjects, 'Choose what it is about.').default('CLAIM'),
  subjectId: withoutNul(z.string().max(64))
    .nullish()
    .transform((id) => id || null)
    .describe('The id of the appearance, the evidence link or the review; none for the claim itself.'),
  body,
  blocking: z
    .boolean('Say true or false.')
    .default(false)
    .describe('The claim is not approved while it is open.'),
  mentions,
}).meta({ id: 'MakeComment' });
export type MakeComment = z.infer<typeof MakeComment>;

/** `commentId` is the comment that began the thread. */
export const AnswerComment = given({ commentId: Id, body, mentions }).meta({ id: 'AnswerComment' });
export type AnswerComment = z.infer<typeof AnswerComment>;

export const EditComment = given({
  commentId: Id,
  version: Version,
  body,
  blocking: z
    .boolean('Say true or false.')
    .optional()
    .describe('Of the first of a thread alone. Left out, it stays as it is.'),
  mentions,
}).meta({ id: 'EditComment' });
export type EditComment = z.infer<typeof EditComment>;

export const AboutComment = given({ commentId: Id, version: Version });
export type AboutComment = z.infer<typeof AboutComment>;

export const ResolveComment = given({
  commentId: Id,
  version: Version,
  resolution: optionalText(1000).describe('How it was settled, in a line. A blocking comment needs one.'),
}).meta({ id: 'ResolveComment' });
export type ResolveComment = z.infer<typeof ResolveComment>;

const May = Open.meta({ id: 'CommentMay' });

/** One comment, as somebody sees it. */
export const CommentView = z
  .object({
    id: Id,
    claimId: Id,
    threadId: Id.nullable().describe('The comment that it answers; null for one that began a thread.'),
    version: z.number().int(),
    subject: z.enum(commentSubjects),
    subjectId: Id.nullable(),
    body: z.string().describe('Plain text. Empty where it was taken back.'),
    by: PersonRef.nullable().describe('Null where the name is withheld from you while an editor decides.'),
    mine: z.boolean(),
    at: Instant,
    editedAt: Instant.nullable(),
    takenBackAt: Instant.nullable(),
    mentions: z.array(PersonRef),
    blocking: z.boolean(),
    resolved: z
      .object({ by: PersonRef.nullable(), at: Instant, words: z.string().nullable() })
      .nullable()
      .describe('Who said that the thread is settled, when and how.'),
    may: z.object({ answer: May, edit: May, takeBack: May, resolve: May, reopen: May }),
  })
  .meta({ id: 'Comment' });
export type CommentView = z.infer<typeof CommentView>;

export const ThreadView = z
  .object({
    comment: CommentView.describe('The one that began it.'),
    answers: z.array(CommentView).describe('The first ones, oldest first.'),
    next: z.string().nullable().describe('The cursor of the answers after these; null where there are none.'),
    only: z
      .array(PersonRef)
      .nullable()
      .describe(
        'Who alone sees it until the round concludes; null where whoever sees what it is about does.',
      ),
  })
  .meta({ id: 'CommentThread' });
export type ThreadView = z.infer<typeof ThreadView>;

export const CommentCount = z
  .object({
    subject: z.enum(commentSubjects),
    subjectId: Id.nullable(),
    all: z.number().int(),
    open: z.number().int(),
    blocking: z.number().int().describe('Of the open ones.'),
  })
  .meta({ id: 'CommentCount' });
export type CommentCount = z.infer<typeof CommentCount>;

export const CommentList = z
  .object({
    items: z.array(ThreadView).describe('The newest thread first.'),
    next: z.string().nullable(),
    counts: z.array(CommentCount).describe('Threads that you see, by what they are about.'),
    make: May.describe('Whether you may begin a thread.'),
    only: z
      .array(PersonRef)
      .nullable()
      .describe('Who alone sees what you write now until the round concludes; null where the desk does.'),
    people: z.array(PersonRef).describe('Whom you may mention in a new thread about the claim.'),
  })
  .meta({ id: 'CommentList' });
export type CommentList = z.infer<typeof CommentList>;

export const AnswerPage = z
  .object({ items: z.array(CommentView).describe('Oldest first.'), next: z.string().nullable() })
  .meta({ id: 'CommentAnswers' });
export type AnswerPage = z.infer<typeof AnswerPage>;
