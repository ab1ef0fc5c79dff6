import { reader } from '@/lib/data/db';
import { peopleById } from '@/lib/data/names';
import { pageOf } from '@/lib/data/paging';
import {
  eventsOfLineage,
  findLineage,
  type LineageEventRow,
  lineagePage,
  unnamedAmong,
} from '@/lib/data/provenance/lineage';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import type { LineageType } from '@/lib/domain/provenance/input';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { Page } from '@/lib/schemas/primitives';
import type {
  LineageEvent,
  LineageHistory,
  LineageView,
  ListLineage,
} from '@/lib/schemas/provenance/lineage';
import type { LineageVerb } from './lineage-writing';
import { evidenceIn, lineageView, lineageViews, named } from './view';

/** What comes from what, as far as it exists for this actor: of the ends that are named, or all, the newest first. */
export async function listLineage(
  actor: Actor,
  { cursor, limit, ...filter }: ListLineage,
): Promise<Result<Page<LineageView>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const rows = await lineagePage(reader(), actor, filter, cursor, limit);
  const place = (row: (typeof rows)[number]) => ({ at: row.createdAt.toISOString(), id: row.id });
  const { items, next } = pageOf(rows, limit, place, (row) => row);
  return ok({ items: await lineageViews(reader(), person.value, items), next });
}

export async function getLineage(
  actor: Actor,
  { lineageId }: { lineageId: string },
): Promise<Result<LineageView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const row = await findLineage(reader(), actor, lineageId);
  return row ? ok(await lineageView(reader(), person.value, row)) : refuse('not_found');
}

/** How many events are shown at most. */
const MOST = 100;

/** As `announce` records it. */
type Detail = { before: string[]; after: string[]; reason: string | null };

/** What became of lineage, the newest first. */
export async function lineageHistory(
  actor: Actor,
  { lineageId }: { lineageId: string },
): Promise<Result<LineageHistory>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const row = await findLineage(reader(), actor, lineageId);
  if (!row) return refuse('not_found');
  const events = await eventsOfLineage(reader(), lineageId, MOST);
  const unnamed = (await unnamedAmong(reader(), evidenceIn(row))).size > 0;
  const people = await peopleById(
    reader(),
    events.flatMap(({ actorId }) => actorId ?? []),
  );
  const items = events.map((event) => eventOf(event, named(people, person.value, event.actorId, unnamed)));
  return ok({ items });
}

const WHAT: Record<LineageVerb, LineageEvent['what']> = {
  'lineage.added': 'ADDED',
  'lineage.edited': 'EDITED',
  'lineage.confirmed': 'CONFIRMED',
  'lineage.rejected': 'REJECTED',
};

function eventOf({ at, verb, detail }: LineageEventRow, by: LineageEvent['by']): LineageEvent {
  const { before, after, reason } = JSON.parse(detail) as Detail;
  const what = WHAT[verb as LineageVerb];
  return {
    at: new Date(at).toISOString(),
    by,
    what,
    reason,
    before: said(before),
    after: said(after),
  };
}

const said = ([type, reason = '']: string[]) =>
  type === undefined ? null : { type: type as LineageType, reason };
