import { reader } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import { eventsAbout } from '@/lib/data/record/about';
import type { EventRow } from '@/lib/data/record/audit';
import { linksAround, linksOfSource } from '@/lib/data/source/links';
import { groupOf } from '@/lib/data/source/merges';
import { findSource } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { LinkHistory, LinksView } from '@/lib/schemas/source/link';
import { linkView, peopleIn } from './link-view';

/** How many links of a source are listed at most. */
const MOST = 100;

/** The links of a source under whichever of its names, and those around it. */
export async function listLinks(
  actor: Actor,
  { sourceId }: { sourceId: string },
): Promise<Result<LinksView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const db = reader();
  if (!(await findSource(db, sourceId))) return refuse('not_found');
  const ids = await groupOf(db, sourceId);
  const [own, around] = [await linksOfSource(db, ids, MOST), await linksAround(db, ids)];
  const people = await peopleById(db, [...own, ...around].flatMap(peopleIn));
  return ok({
    items: own.map((row) => linkView(row, people)),
    around: around.map((row) => linkView(row, people)),
  });
}

/** What became of the links of a source, the newest first. */
export async function linkHistory(
  actor: Actor,
  { sourceId }: { sourceId: string },
): Promise<Result<LinkHistory>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  if (!(await findSource(reader(), sourceId))) return refuse('not_found');
  const ids = await groupOf(reader(), sourceId);
  const found = await Promise.all(
    ids.flatMap((id) =>
      (Object.keys(turns) as (keyof typeof turns)[]).map((verb) => eventsAbout('source', id, verb, MOST)),
    ),
  );
  const events = found
    .flat()
    .sort((a, b) => b.sequence - a.sequence)
    .slice(0, MOST);
  const people = await peopleById(
    reader(),
    events.flatMap(({ actorId }) => actorId ?? []),
  );
  return ok({ items: events.map((event) => changeIn(event, people)) });
}

const turns = {
  'source.linked': 'added',
  'source.linkEdited': 'edited',
  'source.unlinked': 'removed',
} as const;

function changeIn({ at, actorId, verb, detail }: EventRow, people: People): LinkHistory['items'][number] {
  const { linkId, fields, before, after }: LinkDetail = JSON.parse(detail);
  return {
    at: new Date(at).toISOString(),
    by: people.get(actorId ?? '') ?? null,
    linkId,
    what: turns[verb as keyof typeof turns],
    changes: fields.map((field, i) => ({ field, before: before[i] || null, after: after[i] || null })),
  };
}

/** What is recorded of a change of a link (services/publication/linking.ts). */
export type LinkDetail = { linkId: string; fields: string[]; before: string[]; after: string[] };
