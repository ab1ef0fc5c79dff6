import type { Reader } from '@/lib/data/db';
import { accessOf, claimsToTell, type ToldClaim } from '@/lib/data/inbox/claims';
import { commentsToTell, type ToldComment } from '@/lib/data/inbox/comments';
import { eventsById, type Followed } from '@/lib/data/inbox/following';
import type { NotificationRow } from '@/lib/data/inbox/notifications';
import { namesOfWatched } from '@/lib/data/inbox/watches';
import { type People, peopleById } from '@/lib/data/names';
import type { Actor } from '@/lib/domain/actor';
import { isNameWithheld } from '@/lib/domain/comment/naming';
import { dueIn } from '@/lib/domain/inbox/due';
import { isNoticeKind } from '@/lib/domain/inbox/kinds';
import { maySee } from '@/lib/domain/inbox/seeing';
import { reminderOf, sentenceOf, UNSEEN } from '@/lib/domain/inbox/words';
import { directionOf } from '@/lib/domain/text/text';
import { localIn } from '@/lib/domain/zone';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { NotificationView, ToldAbout } from '@/lib/schemas/inbox';

/** What notifications are about, loaded for all of a page at once. */
type Loaded = {
  events: ReadonlyMap<number, Followed>;
  claims: ReadonlyMap<string, ToldClaim>;
  comments: ReadonlyMap<string, ToldComment>;
  people: People;
  names: ReadonlyMap<string, string>;
};

/**
 * What these say to somebody now, of what exists for them at this moment; null for what does not any more. As many queries for
 * fifty as for one.
 */
export async function said(
  db: Reader,
  actor: Actor,
  rows: readonly NotificationRow[],
): Promise<(row: NotificationRow) => Said | null> {
  const loaded = await load(db, rows);
  return (row) => {
    const due = dueIn(row.origin);
    return due ? reminded(actor, loaded, row, due) : happened(actor, loaded, row);
  };
}

export type Said = Pick<NotificationView, 'words' | 'about' | 'href'>;

/** A notification as its reader sees it now. */
export const notificationView = (row: NotificationRow, saying: Said | null): NotificationView => ({
  id: row.id,
  kind: isNoticeKind(row.kind) ? row.kind : 'WATCHED',
  at: row.at.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
  ...(saying ?? { words: UNSEEN, about: null, href: null }),
});

const sequenceIn = ({ origin }: NotificationRow): number => Number(/^event:(\d+)$/.exec(origin)?.[1] ?? 0);

async function load(db: Reader, rows: readonly NotificationRow[]): Promise<Loaded> {
  const events = await eventsById(db, rows.map(sequenceIn).filter(Boolean));
  const of = (kind: string) =>
    [...events.values()].filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  return {
    events,
    claims: await claimsToTell(
      db,
      rows.flatMap(({ claimId }) => claimId ?? []),
    ),
    comments: await commentsToTell(db, of('comment')),
    people: await peopleById(
      db,
      [...events.values()].flatMap(({ actorId }) => actorId ?? []),
    ),
    names: await namesOfWatched(db, { articleIds: of('article'), sourceIds: of('source') }),
  };
}

function reminded(
  actor: Actor,
  { claims }: Loaded,
  { claimId }: NotificationRow,
  due: NonNullable<ReturnType<typeof dueIn>>,
): Said | null {
  const claim = claims.get(claimId ?? '');
  if (!claim || !maySee(actor, { kind: 'assignment', claim: accessOf(claim), comment: null })) return null;
  const until = localIn(newsroomDay().zone, due.until).replace('T', ' at ');
  return { words: reminderOf(due.what, until), ...placeOf(claim) };
}

function happened(actor: Actor, loaded: Loaded, row: NotificationRow): Said | null {
  const event = loaded.events.get(sequenceIn(row));
  if (!event) return null;
  const claim = loaded.claims.get(row.claimId ?? '');
  const comment = loaded.comments.get(event.subjectId);
  const subject = {
    kind: event.subjectKind,
    claim: claim ? accessOf(claim) : null,
    comment: comment?.access ?? null,
  };
  if (!maySee(actor, subject)) return null;
  const name = isNameless(actor, comment, claim, event.actorId)
    ? null
    : (loaded.people.get(event.actorId ?? '')?.name ?? null);
  const words = sentenceOf(event.verb, row.kind, name, JSON.parse(event.detail));
  if (words === null) return null;
  return { words, ...(claim ? placeOf(claim, event) : placeBeside(event, loaded.names)) };
}

/** Whether the page of the claim withholds the name as well: it would tell whose review is whose. */
function isNameless(
  actor: Actor,
  comment: ToldComment | undefined,
  claim: ToldClaim | undefined,
  personId: string | null,
): boolean {
  if (!comment || !claim || personId === null) return false;
  const { reviewerIds, subject, round, access } = comment;
  const written = { personId, subject, round: round ?? access.thread.round };
  return isNameWithheld({ ...accessOf(claim), reviewerIds }, written, actor.id);
}

const placeOf = ({ id, statement, language }: ToldClaim, event?: Followed): Omit<Said, 'words'> => ({
  about: { kind: 'claim', id, title: statement, language, direction: directionOf(language) },
  href: pageOf(event) ?? `/desk/claims/${id}`,
});

/** The page of what an event is about, where it has one of its own. */
function pageOf(event: Followed | undefined): string | null {
  if (event?.subjectKind === 'comment' && event.claimId) return `/desk/claims/${event.claimId}#comments`;
  if (event?.verb === 'sighting.proposed') return `/desk/sightings/${event.subjectId}`;
  return event?.verb.endsWith('.received') ? `/desk/readers/${event.subjectId}` : null;
}

/** Where that stands which is about no claim. */
function placeBeside(event: Followed, names: ReadonlyMap<string, string>): Omit<Said, 'words'> {
  const { subjectKind, subjectId } = event;
  if (subjectKind !== 'article' && subjectKind !== 'source') return { about: null, href: pageOf(event) };
  const title = names.get(subjectId) ?? '';
  const about: ToldAbout = { kind: subjectKind, id: subjectId, title, language: null, direction: null };
  return { about, href: `/desk/${subjectKind}s/${subjectId}` };
}
