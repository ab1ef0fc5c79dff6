import type { Tx } from '@/lib/data/db';
import { accessOf, claimsToTell, type Surroundings, surroundingsOf } from '@/lib/data/inbox/claims';
import { commentsToTell, type ToldComment, threadOf } from '@/lib/data/inbox/comments';
import type { Followed } from '@/lib/data/inbox/following';
import { watchersOf } from '@/lib/data/inbox/watches';
import { hasSealed } from '@/lib/data/review/reviews';
import type { Person } from '@/lib/domain/actor';
import type { ClaimAccess } from '@/lib/domain/claim/access';
import { type Happened, nobody, type Standing } from '@/lib/domain/inbox/audience';

/** An event with what decides whom it tells. */
export type Weighed = { happened: Happened; standing: Standing; claimId: string | null };

export type Desk = ReadonlyMap<string, Person>;

/** Loads what an event is about, and who stands where to it. A blind event names no claim, and so tells of none. */
export async function weigh(tx: Tx, event: Followed, desk: Desk): Promise<Weighed> {
  const comment = await commentIn(tx, event);
  const claimId = event.claimId ?? comment?.claimId ?? null;
  const claim = claimId === null ? undefined : (await claimsToTell(tx, [claimId])).get(claimId);
  const access = claim ? accessOf(claim) : null;
  const around = claim ? await surroundingsOf(tx, claim.id) : null;
  const { verb, actorId, subjectKind: kind } = event;
  return {
    happened: { verb, actorId, subject: { kind, claim: access, comment: comment?.access ?? null } },
    standing: {
      ...nobody,
      ...(access && { author: [access.authorId], contributors: access.contributorIds }),
      ...(around && { reviewers: around.reviewerIds, assigned: around.assignedIds }),
      ...(comment && {
        mentioned: comment.mentions.map(({ userId }) => userId),
        thread: await threadOf(tx, comment),
      }),
      named: (await wasUsed(tx, event)) ? [] : namedIn(event),
      editors: editorsOf(desk),
      seconds: secondsAmong(editorsOf(desk), access, around),
      watchers: await watching(tx, event, around),
    },
    claimId: claim?.id ?? null,
  };
}

const commentIn = async (tx: Tx, { subjectKind, subjectId }: Followed): Promise<ToldComment | undefined> =>
  subjectKind === 'comment' ? (await commentsToTell(tx, [subjectId])).get(subjectId) : undefined;

/** Whether a take that has lapsed was of a review that its holder has sealed: then nothing of theirs has gone back. */
async function wasUsed(tx: Tx, { verb, claimId, detail }: Followed): Promise<boolean> {
  if (verb !== 'assignment.lapsed' || claimId === null) return false;
  const { userId, duty, round }: Record<string, unknown> = JSON.parse(detail);
  return duty === 'REVIEW' && hasSealed(tx, claimId, Number(round), String(userId));
}

/** Whom the detail of an event names, by whatever they are to it. */
const NAMING = ['userId', 'proposedById', 'setById', 'askedById'];

function namedIn({ detail }: Followed): string[] {
  const said: Record<string, unknown> = JSON.parse(detail);
  return NAMING.flatMap((name) => (typeof said[name] === 'string' ? [said[name]] : []));
}

const editorsOf = (desk: Desk): string[] =>
  [...desk.values()].filter(({ role }) => role === 'EDITOR').map(({ id }) => id);

/** Editors who wrote nothing of the claim, and neither reviewed nor adjudicated it. */
function secondsAmong(
  editors: readonly string[],
  access: ClaimAccess | null,
  around: Surroundings | null,
): string[] {
  const hands = new Set([
    ...(access ? [access.authorId, ...access.contributorIds] : []),
    ...(around ? [...around.reviewerIds, ...around.adjudicatorIds] : []),
  ]);
  return editors.filter((id) => !hands.has(id));
}

function watching(tx: Tx, event: Followed, around: Surroundings | null): Promise<string[]> {
  if (event.claimId !== null && around)
    return watchersOf(tx, {
      CLAIM: [event.claimId],
      ARTICLE: around.articleIds,
      SOURCE: around.sourceIds,
      TAG: around.tags,
    });
  if (event.subjectKind === 'article') return watchersOf(tx, { ARTICLE: [event.subjectId] });
  if (event.subjectKind !== 'source') return Promise.resolve([]);
  const { intoId }: Record<string, unknown> = JSON.parse(event.detail);
  return watchersOf(tx, { SOURCE: [event.subjectId, ...(typeof intoId === 'string' ? [intoId] : [])] });
}
