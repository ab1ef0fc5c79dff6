import { aboutOf, type CommentedRow, commentedClaim } from '@/lib/data/comment/claim';
import { type CommentRow, findInThread, lastWords } from '@/lib/data/comment/threads';
import { type CommentChange, replaceMentions, saveComment } from '@/lib/data/comment/writing';
import { type Tx, transaction } from '@/lib/data/db';
import type { AuditRecord } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { decideEditComment, decideReopen, decideResolve, decideTakeBack } from '@/lib/domain/comment/acting';
import type { CommentFacts, ThreadFacts } from '@/lib/domain/comment/comment';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { AboutComment, CommentView, EditComment, ResolveComment } from '@/lib/schemas/comment';
import type { WriteOptions } from '@/lib/services/writing';
import { viewNow } from './making';
import { mentioned } from './mentions';
import { recordComment } from './recording';
import { commentFacts, threadFacts } from './view';

/** Changes what somebody wrote themselves, until somebody else has written after it. Whoever was mentioned anew is told. */
export const editComment = (actor: Actor, input: EditComment, options: WriteOptions = {}) =>
  changing(actor, input, options, {
    decide: ({ claim, thread, facts }) => decideEditComment(claim, thread, facts, actor),
    change: async ({ tx, claim, thread, comment, person, now }) => {
      const { body, blocking = comment.blocking } = input;
      if (blocking && comment.threadId !== null)
        return invalid('blocking', 'An answer blocks nothing: the comment that began the thread does.');
      const mentions = mentioned(input.mentions, claim, thread, person);
      if (!mentions.ok) return mentions;
      const before = comment.mentions.map(({ userId }) => userId);
      await replaceMentions(tx, comment.id, mentions.value);
      const anew = mentions.value.filter((id) => !before.includes(id));
      const detail = { blocking, mentions: anew };
      return ok({ verb: 'comment.edited', data: { body, blocking, editedAt: now }, detail });
    },
  });

/** Takes back what somebody wrote themselves: its words are gone for good, also from what it mentioned. */
export const takeBackComment = (actor: Actor, input: AboutComment, options: WriteOptions = {}) =>
  changing(actor, input, options, {
    decide: ({ claim, thread, facts }) => decideTakeBack(claim, thread, facts, actor),
    change: async ({ tx, comment, now }) => {
      await replaceMentions(tx, comment.id, []);
      return ok({ verb: 'comment.takenBack', data: { body: '', takenBackAt: now }, detail: {} });
    },
  });

/** Says that a thread is settled, and how. */
export const resolveComment = (actor: Actor, input: ResolveComment, options: WriteOptions = {}) =>
  changing(actor, input, options, {
    decide: ({ claim, thread }) => decideResolve(claim, thread, actor),
    change: async ({ comment, person, now }) => {
      const { resolution } = input;
      if (comment.blocking && resolution === null)
        return invalid('resolution', 'Say in a line how it was settled: the claim waited for it.');
      const data = { resolvedAt: now, resolvedById: person.id, resolution };
      return ok({ verb: 'comment.resolved', data, detail: { blocking: comment.blocking } });
    },
    first: true,
  });

/** Opens a thread again. */
export const reopenComment = (actor: Actor, input: AboutComment, options: WriteOptions = {}) =>
  changing(actor, input, options, {
    decide: ({ claim, thread }) => decideReopen(claim, thread, actor),
    change: async ({ comment }) => {
      const data = { resolvedAt: null, resolvedById: null, resolution: null };
      return ok({ verb: 'comment.reopened', data, detail: { blocking: comment.blocking } });
    },
    first: true,
  });

type Found = { claim: CommentedRow; first: CommentRow; comment: CommentRow; thread: ThreadFacts };
type Changed = { verb: string; data: CommentChange; detail: AuditRecord['detail'] };
type Change = {
  decide: (found: Found & { facts: CommentFacts }) => Result<Person>;
  change: (found: Found & { tx: Tx; person: Person; now: Date }) => Promise<Result<Changed>>;
  /** Whether it is done to the comment that began a thread alone. */
  first?: boolean;
};

/** One change of one comment: as somebody sees it, in the version that they saw, with its event, in one transaction. */
async function changing(
  actor: Actor,
  input: AboutComment,
  { now = new Date() }: WriteOptions,
  { decide, change, first: onlyFirst = false }: Change,
): Promise<Result<CommentView>> {
  const permitted = permit(actor, 'comment.write');
  if (!permitted.ok) return permitted;
  return transaction(async (tx) => {
    const found = await findChanging(tx, actor, input.commentId);
    if (!found || (onlyFirst && found.comment.threadId !== null)) return refuse('not_found');
    const { claim, comment } = found;
    const person = decide({ ...found, facts: commentFacts(comment, await lastWords(tx, [found.first])) });
    if (!person.ok && person.refusal.kind !== 'not_ready') return person;
    if (comment.version !== input.version) return stale(tx, actor, claim, comment.id);
    if (!person.ok) return person;
    const changed = await change({ ...found, tx, person: person.value, now });
    if (!changed.ok) return changed;
    const { data, ...event } = changed.value;
    if (!(await saveComment(tx, comment, data))) return stale(tx, actor, claim, comment.id);
    await recordComment(tx, claim, person.value, { ...found, ...event, commentId: comment.id }, now);
    return viewNow(tx, actor, claim, comment.id);
  });
}

async function findChanging(tx: Tx, actor: Actor, commentId: string): Promise<Found | null> {
  const found = await findInThread(tx, actor, commentId);
  const claim = found && (await commentedClaim(tx, actor, found.first.claimId));
  if (!claim) return null;
  const about = await aboutOf(tx, [claim.id], [found.first]);
  return { ...found, claim, thread: threadFacts(found.first, about(found.first)) };
}

/** Somebody moved first: what stands there now is shown. */
async function stale(tx: Tx, actor: Actor, claim: CommentedRow, id: string): Promise<Result<CommentView>> {
  const now = await viewNow(tx, actor, claim, id);
  return now.ok ? refuse('stale', { current: now.value }) : now;
}
