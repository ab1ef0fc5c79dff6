import type { ClaimRow, ReplyRow } from '@/lib/data/claim/graph';
import { readClaim } from '@/lib/data/claim/reading';
import { createReply, deleteReply, type ReplyWording, saveReply } from '@/lib/data/claim/replies';
import type { Tx } from '@/lib/data/db';
import { sourcesById } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { replyProblems } from '@/lib/domain/claim/reply';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { AddReply, EditReply, RemoveReply, ReplyList } from '@/lib/schemas/claim/replies';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { newId } from '@/lib/services/ids';
import type { WriteOptions } from '@/lib/services/writing';
import { changeReplies } from './asking';
import { replyList } from './list';

/** Whom we asked for comment on a claim, and what came of it. */
export async function listReplies(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<ReplyList>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await readClaim(actor, claimId);
  return claim.ok ? ok(replyList(claim.value)) : claim;
}

/** Records that somebody was asked, at any time before readers see the claim. */
export const addReply = (
  actor: Actor,
  input: AddReply,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeReplies(actor, input, 'reply.add', options, async (tx, claim, person, now) => {
    const wording = await wordingOf(tx, input, null, now);
    if (!wording.ok) return wording;
    const id = newId(now);
    const made = { id, claimId: claim.id, createdById: person.id, createdAt: now };
    await createReply(tx, { ...wording.value, ...made });
    return ok({ verb: 'reply.asked', detail: { reply: id, outcome: input.outcome } });
  });

/** Changes what was recorded, as a rule by what came of it. */
export const editReply = (
  actor: Actor,
  input: EditReply,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeReplies(actor, input, 'reply.edit', options, async (tx, claim, _person, now) => {
    const before = replyIn(claim, input.replyId);
    if (!before) return refuse('not_found');
    if (before.version !== input.version) return stale(claim);
    const wording = await wordingOf(tx, input, before, now);
    if (!wording.ok) return wording;
    if (!(await saveReply(tx, before.id, before.version, wording.value))) return stale(claim);
    const { outcome } = wording.value;
    return ok({
      verb: outcome === before.outcome ? 'reply.edited' : 'reply.recorded',
      detail: { reply: before.id, outcome },
    });
  });

/** Takes back what was recorded by mistake. The record keeps that it was there. */
export const removeReply = (
  actor: Actor,
  input: RemoveReply,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeReplies(actor, input, 'reply.remove', options, async (tx, claim) => {
    const before = replyIn(claim, input.replyId);
    if (!before) return refuse('not_found');
    if (before.version !== input.version) return stale(claim);
    await deleteReply(tx, before.id);
    return ok({ verb: 'reply.removed', detail: { reply: before.id, outcome: before.outcome } });
  });

const replyIn = (claim: ClaimRow, id: string): ReplyRow | undefined =>
  claim.replies.find((reply) => reply.id === id);

/** Somebody changed the request meanwhile: what stands there now is shown. */
const stale = (claim: ClaimRow) => refuse('stale', { current: replyList(claim) });

/** As it is stored, or everything that is wrong with it. What came of it is dated once, when it came. */
async function wordingOf(
  tx: Tx,
  input: AddReply | EditReply,
  before: ReplyRow | null,
  now: Date,
): Promise<Result<ReplyWording>> {
  const source = input.sourceId ? (await sourcesById(tx, [input.sourceId])).get(input.sourceId) : null;
  if (source === undefined) return invalid('sourceId', 'Choose a source from the list.');
  const whom = input.whom ?? source?.name;
  if (!whom) return invalid('whom', 'Say whom you asked, or choose a source.');
  const problems = replyProblems(input, now.toISOString());
  if (problems.length > 0) return refuse('invalid', { issues: problems });
  const { how, outcome, reply } = input;
  const kept = before?.outcome === outcome ? before.outcomeAt : null;
  const cameAt = input.outcomeAt === null ? (kept ?? now) : new Date(input.outcomeAt);
  const outcomeAt = outcome === 'PENDING' ? null : cameAt;
  const times = { askedAt: new Date(input.askedAt), deadline: new Date(input.deadline), outcomeAt };
  return ok({ sourceId: source?.id ?? null, whom, how, outcome, reply, ...times });
}
