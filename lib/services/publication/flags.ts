import { z } from 'zod';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { type Reader, reader, transaction } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import { noteChange } from '@/lib/data/publication/changes';
import {
  endNotices,
  type FlagRow,
  findFlag,
  flagsOf,
  noticeIn,
  settleFlags,
} from '@/lib/data/publication/notices';
import { record } from '@/lib/data/record/audit';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { marksOf } from '@/lib/domain/publication/marks';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideFlag as decide, noticeDecisions } from '@/lib/domain/workflow/flags';
import { tellOfChange } from '@/lib/outside/purge';
import type { DecideFlag, FlagsView, FlagView } from '@/lib/schemas/publication/flag';
import { newId } from '@/lib/services/ids';
import type { WriteOptions } from '@/lib/services/writing';

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
 * An editor says what follows from a flag, and whether what readers are told ends. Refuses `not_ready` one that is decided; ending
 * a notice is for an editor who had no hand in the claim.
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
    const by = editor.value.id;
    await settleFlags(tx, { id: flag.id }, { decidedAt: now, decidedById: by, note: input.note });
    if (input.notice === 'end') {
      await endNotices(tx, ofSameArticle(claim, flag), { endedAt: now, endedById: by });
      changed = marksOf({ claims: claim.slug ? [claim.slug] : [], articles: [], sources: [] });
      await noteChange(tx, changed, newId(now));
    }
    await record(tx, {
      ...{ at: now, actorId: by, verb: `flag.${input.notice === 'end' ? 'noticeEnded' : 'noticeKept'}` },
      ...{ subjectKind: 'claim', subjectId: claim.id, claimId: claim.id },
      detail: { flagId: flag.id },
    });
    return viewOf(tx, claim);
  });
  if (decided.ok) tellOfChange(changed);
  return decided;
}

/** Whether readers are still told of it: an editor who let that stand may end it later. */
const standsStill = ({ notices }: FlagRow): boolean => notices.some(({ endedAt }) => endedAt === null);

/** What readers are told of the article that a flag is about, by whichever flag it was raised. */
const ofSameArticle = ({ id }: Pick<ClaimRow, 'id'>, { kind, subjectId }: FlagRow) => ({
  flag: { claimId: id, kind, subjectId },
});

async function viewOf(db: Reader, claim: ClaimRow): Promise<Result<FlagsView>> {
  const flags = await flagsOf(db, claim.id, MOST_LISTED);
  const people = await peopleById(
    db,
    flags
      .flatMap((flag) => [flag.decidedById, ...flag.notices.map(({ endedById }) => endedById)])
      .filter((id) => id !== null),
  );
  const decisions = noticeDecisions.filter((notice) => decide(factsOf(claim), claim.actor, notice).ok);
  return ok({ items: flags.map((flag) => flagView(flag, people)), decisions });
}

const Detail = z.object({
  versionId: z.string().nullable(),
  altered: z.number(),
  lost: z.number(),
  around: z.number(),
  finding: z.enum(['PARTIAL', 'GONE']).nullable(),
});

function flagView(flag: FlagRow, people: People): FlagView {
  const { id, kind, subjectId, raisedAt, decidedAt, decidedById, note, notices } = flag;
  const [notice] = notices;
  const named = (personId: string | null) => (personId === null ? null : (people.get(personId) ?? null));
  return {
    ...{
      id,
      kind: kind as 'ARTICLE_CHANGED',
      articleId: subjectId,
      ...Detail.parse(JSON.parse(flag.detail)),
    },
    raisedAt: raisedAt.toISOString(),
    decided: decidedAt && { at: decidedAt.toISOString(), by: named(decidedById), note },
    notice: notice
      ? {
          id: notice.id,
          told: { ...noticeIn(notice.body), at: notice.at.toISOString() },
          endedAt: notice.endedAt?.toISOString() ?? null,
          endedBy: named(notice.endedById),
        }
      : null,
  };
}
