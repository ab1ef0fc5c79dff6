import { z } from 'zod';
import { replyOutcomes } from '@/lib/domain/claim/reply';
import { given } from '@/lib/schemas/given';
import {
  Id,
  Instant,
  optional,
  optionalSource,
  optionalText,
  PersonRef,
  SourceRef,
  text,
  Version,
} from '@/lib/schemas/primitives';
import { Warns } from './warns';

const whenWords = 'Give a date and a time with its zone: 2026-12-01T12:00Z.';

/** An instant as a person gives it, kept in UTC. */
const Moment = z
  .string(whenWords)
  .max(40, { error: whenWords, abort: true })
  // Seconds may be left out, as a field for a time leaves them.
  .overwrite((at) => at.trim().replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00'))
  .pipe(z.iso.datetime({ offset: true, error: whenWords }))
  .transform((at) => new Date(at).toISOString());

const words = {
  sourceId: optionalSource,
  whom: optionalText(200).describe(
    'An office, or somebody who is no source. Left out, it is the source’s name.',
  ),
  how: text(200, 'Say how they were asked: by e-mail, by telephone.'),
  askedAt: Moment,
  deadline: Moment,
  outcome: z.enum(replyOutcomes, 'Choose what came of it.').default('PENDING'),
  outcomeAt: optional(Moment).describe('When the answer came; left out, it is now.'),
  reply: optionalText(5000).describe('What they answered. Readers see it.'),
};

export const AddReply = given({ claimId: Id, ...words }).meta({ id: 'AddReplyRequest' });
export type AddReply = z.infer<typeof AddReply>;

/** `version` is the one of the request, not of the claim. */
export const EditReply = given({ claimId: Id, replyId: Id, version: Version, ...words }).meta({
  id: 'EditReplyRequest',
});
export type EditReply = z.infer<typeof EditReply>;

export const RemoveReply = given({ claimId: Id, replyId: Id, version: Version });
export type RemoveReply = z.infer<typeof RemoveReply>;

/** Whom we asked for comment, how and until when, and what came of it. */
export const ReplyView = z
  .object({
    id: Id,
    version: Version,
    whom: z.string(),
    source: SourceRef.nullable(),
    how: z.string(),
    askedAt: Instant,
    deadline: Instant,
    due: z.boolean().describe('Nothing came of it yet, and the deadline is past.'),
    outcome: z.enum(replyOutcomes),
    outcomeAt: Instant.nullable(),
    reply: z.string().nullable(),
    by: PersonRef.describe('Who recorded that they were asked.'),
  })
  .meta({ id: 'ReplyRequest' });
export type ReplyView = z.infer<typeof ReplyView>;

export const ReplyList = z
  .object({
    allowed: z.boolean().describe('Whether you may record that somebody was asked, and what came of it.'),
    because: z.array(z.string()),
    warns: Warns,
    items: z.array(ReplyView).describe('In the order of asking.'),
  })
  .meta({ id: 'ReplyRequestList' });
export type ReplyList = z.infer<typeof ReplyList>;
