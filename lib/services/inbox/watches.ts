import { type Reader, reader, transaction } from '@/lib/data/db';
import { accessOf, claimsToTell } from '@/lib/data/inbox/claims';
import {
  countWatches,
  dropWatch,
  findWatch,
  MOST_WATCHED,
  namesOfWatched,
  saveWatch,
  type WatchRow,
  watchesOf,
} from '@/lib/data/inbox/watches';
import type { Actor } from '@/lib/domain/actor';
import { canReadClaim } from '@/lib/domain/claim/access';
import type { WatchSubject } from '@/lib/domain/inbox/kinds';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { WatchState, WatchThis, WatchView } from '@/lib/schemas/inbox';
import type { WriteOptions } from '@/lib/services/writing';

/** What you watch, the last begun first. */
export async function listWatches(actor: Actor): Promise<Result<{ items: WatchView[] }>> {
  const person = permit(actor, 'inbox.read');
  if (!person.ok) return person;
  const rows = await watchesOf(reader(), person.value.id);
  const titleOf = await titlesFor(reader(), person.value, rows);
  return ok({ items: rows.map((row) => watchView(row, titleOf(row))) });
}

/** Whether you watch something. What does not exist for you, you don't. */
export async function isWatched(
  actor: Actor,
  { subject, subjectId }: WatchThis,
): Promise<Result<WatchState>> {
  const person = permit(actor, 'inbox.read');
  if (!person.ok) return person;
  return ok({ watched: (await findWatch(reader(), person.value.id, subject, subjectId)) !== null });
}

/** Begins to watch a claim, an article, a source or a tag: you are told of what happens to it. Again changes nothing. */
export async function watch(
  actor: Actor,
  { subject, subjectId }: WatchThis,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<WatchState>> {
  const person = permit(actor, 'inbox.manage');
  if (!person.ok) return person;
  const userId = person.value.id;
  return transaction(async (tx) => {
    const row = { userId, subject, subjectId, since: now };
    if ((await titlesFor(tx, person.value, [row]))(row) === null) return refuse('not_found');
    const known = (await findWatch(tx, userId, subject, subjectId)) !== null;
    if (!known && (await countWatches(tx, userId)) >= MOST_WATCHED) return tooMany;
    await saveWatch(tx, row);
    return ok({ watched: true });
  });
}

const tooMany = refuse('not_ready', {
  reasons: [`You watch ${MOST_WATCHED} things. Stop watching some of them first.`],
});

/** Stops watching it. */
export async function unwatch(actor: Actor, { subject, subjectId }: WatchThis): Promise<Result<WatchState>> {
  const person = permit(actor, 'inbox.manage');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    await dropWatch(tx, { userId: person.value.id, subject, subjectId });
    return ok({ watched: false });
  });
}

const watchView = ({ subject, subjectId, since }: WatchRow, title: string | null): WatchView => ({
  ...{ subject, subjectId, title, since: since.toISOString() },
  href: title === null ? null : hrefs[subject](subjectId),
});

const hrefs: Record<WatchSubject, (id: string) => string> = {
  CLAIM: (id) => `/desk/claims/${id}`,
  ARTICLE: (id) => `/desk/articles/${id}`,
  SOURCE: (id) => `/desk/sources/${id}`,
  TAG: (tag) => `/desk/claims?${new URLSearchParams({ tag })}`,
};

/** What these are called for somebody; null for what does not exist for them. A tag is its own name. */
async function titlesFor(
  db: Reader,
  actor: Actor,
  rows: readonly WatchRow[],
): Promise<(row: WatchRow) => string | null> {
  const of = (wanted: WatchSubject) =>
    rows.filter(({ subject }) => subject === wanted).map(({ subjectId }) => subjectId);
  const claims = await claimsToTell(db, of('CLAIM'));
  const names = await namesOfWatched(db, { articleIds: of('ARTICLE'), sourceIds: of('SOURCE') });
  return ({ subject, subjectId }) => {
    if (subject === 'TAG') return subjectId;
    if (subject !== 'CLAIM') return names.get(subjectId) ?? null;
    const claim = claims.get(subjectId);
    return claim && canReadClaim(actor, accessOf(claim)) ? claim.statement : null;
  };
}
