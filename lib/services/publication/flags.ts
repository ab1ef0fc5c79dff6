import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { type Reader, reader, type Tx, transaction } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import { noteChange } from '@/lib/data/publication/changes';
import { type FlagRow, findFlag, flagsOf, settleFlags } from '@/lib/data/publication/flags';
import { bodyIn, endNotices, livePublication, putNotice } from '@/lib/data/publication/notices';
import { record } from '@/lib/data/record/audit';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { offersFor } from '@/lib/domain/publication/flag/telling';
import { marksOf } from '@/lib/domain/publication/marks';
import type { RippleNotice } from '@/lib/domain/publication/notice';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { decideFlag as decide, noticeDecisions } from '@/lib/domain/workflow/flags';
import { tellOfChange } from '@/lib/outside/purge';
import type { DecideFlag, FlagsView, FlagView } from '@/lib/schemas/publication/flag';
import { newId } from '@/lib/services/ids';
import type { WriteOptions } from '@/lib/services/writing';
import { allHeard, type HeardFlag, heard } from './heard';

/** How many flags of a claim are listed at most. */
const MOST_LISTED = 50;

/** What was raised over a claim, the newest first, with what readers were told of it. */
export async function listFlags(actor: Actor, { claimId }: { claimId: string }): Promise<Result<FlagsView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await findClaim(reader(), actor, claimId);
  return claim ? viewOf(reader(), claim) : refuse('not_found');
}

/**
 * An editor says what follows from a flag, and what readers are told from now on: that stays as it is, ends, or begins. Refuses
 * `not_ready` one that is decided; changing what readers are told is for an editor who had no hand in the claim.
 */
export async function decideFlag(
  actor: Actor,
  input: DecideFlag,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<FlagsView>> {
  const person = permit(actor, 'claim.draft');
  if (!person.ok) return person;
  let changed: string[] = [];
  const decided = await transaction(async (tx) => {
    const claim = await findClaim(tx, actor, input.claimId);
    const flag = claim && (await findFlag(tx, claim.id, input.flagId));
    if (!claim || !flag) return refuse('not_found');
    const editor = decide(factsOf(claim), actor, input.notice);
    if (!editor.ok) return editor;
    if (flag.decidedAt && !(input.notice === 'end' && standsStill(flag)))
      return refuse('not_ready', { reasons: ['This was decided already. Load the page again.'] });
    const told = await tell(tx, editor.value, claim, flag, input, now);
    if (!told.ok) return told;
    changed = told.value;
    const by = editor.value.id;
    await settleFlags(tx, { id: flag.id }, { decidedAt: now, decidedById: by, note: input.note });
    await record(tx, {
      ...{ at: now, actorId: by, verb: verbs[input.notice] },
      ...{ subjectKind: 'claim', subjectId: claim.id, claimId: claim.id },
      detail: { flagId: flag.id },
    });
    return viewOf(tx, claim);
  });
  if (decided.ok) tellOfChange(changed);
  return decided;
}

const verbs = { keep: 'flag.noticeKept', end: 'flag.noticeEnded', tell: 'flag.noticePut' } as const;

/** Whether readers are still told of it: an editor who let that stand may end it later. */
const standsStill = ({ notices }: FlagRow): boolean => notices.some(({ endedAt }) => endedAt === null);

/** Does to what readers are told what the editor decided. The marks of the readers' pages that are others now. */
async function tell(
  tx: Tx,
  editor: Person,
  claim: ClaimRow,
  flag: FlagRow,
  input: DecideFlag,
  now: Date,
): Promise<Result<string[]>> {
  if (input.notice === 'keep') return ok([]);
  const body = input.notice === 'tell' ? noticeOf(editor, await heard(tx, flag), input) : ok(null);
  if (!body.ok) return body;
  // One thing is said of each subject at a time.
  await endNotices(tx, ofSameSubject(claim, flag), { endedAt: now, endedById: editor.id });
  if (body.value) {
    const publication = await livePublication(tx, claim.id);
    if (!publication) return refuse('not_ready', { reasons: ['No reader sees this claim now.'] });
    const row = { id: newId(now), publicationId: publication.id, flagId: flag.id, at: now, byId: editor.id };
    await putNotice(tx, { ...row, body: body.value });
  }
  const changed = marksOf({ claims: claim.slug ? [claim.slug] : [], articles: [], sources: [] });
  await noteChange(tx, changed, newId(now));
  return ok(changed);
}

/** What readers are told of what happened, in the form that was chosen. */
function noticeOf(
  { role }: Person,
  { detail, raisedAt }: HeardFlag,
  { form, sentence }: Extract<DecideFlag, { notice: 'tell' }>,
): Result<RippleNotice> {
  if (detail.kind === 'ARTICLE_CHANGED')
    return invalid('notice', 'Readers were told of this already. Say whether that stays or ends.');
  const offer = offersFor(detail, raisedAt).find((one) => one.form === form);
  if (!offer) return invalid('form', 'The numbers are the same as before. Tell readers what happened.');
  return ok({ kind: detail.kind, says: offer.says, sentence, by: role });
}

/** What readers are told of the subject of a flag, by whichever flag it was raised. */
const ofSameSubject = ({ id }: Pick<ClaimRow, 'id'>, { subjectId }: FlagRow) => ({
  flag: { claimId: id, subjectId },
});

async function viewOf(db: Reader, claim: ClaimRow): Promise<Result<FlagsView>> {
  const flags = await allHeard(db, await flagsOf(db, claim.id, MOST_LISTED));
  const people = await peopleById(
    db,
    flags
      .flatMap((flag) => [flag.decidedById, ...flag.notices.map(({ endedById }) => endedById)])
      .filter((id) => id !== null),
  );
  const decisions = noticeDecisions.filter((notice) => decide(factsOf(claim), claim.actor, notice).ok);
  return ok({ items: flags.map((flag) => flagView(flag, people)), decisions });
}

function flagView(flag: HeardFlag, people: People): FlagView {
  const { id, subjectId, raisedAt, decidedAt, decidedById, note, notices } = flag;
  // One that a sighting carried on to the next publication stands there again.
  const notice = notices.at(-1);
  const named = (personId: string | null) => (personId === null ? null : (people.get(personId) ?? null));
  const raised = {
    ...{ id, subjectId, raisedAt: raisedAt.toISOString() },
    decided: decidedAt && { at: decidedAt.toISOString(), by: named(decidedById), note },
    notice: notice
      ? {
          id: notice.id,
          told: { ...bodyIn(notice.body), at: notice.at.toISOString() },
          endedAt: notice.endedAt?.toISOString() ?? null,
          endedBy: named(notice.endedById),
        }
      : null,
  };
  return { ...raised, ...saidOf(flag) };
}

/** What the flag says of what happened, and what readers may be told of that. */
function saidOf({ detail, subjectId, raisedAt }: HeardFlag) {
  if (detail.kind !== 'ARTICLE_CHANGED') return { ...detail, offers: offersFor(detail, raisedAt) };
  const { key: _, ...found } = detail;
  return { ...found, articleId: subjectId, offers: [] };
}
