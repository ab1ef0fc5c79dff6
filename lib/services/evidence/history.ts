import { reader } from '@/lib/data/db';
import { cameUnnamed } from '@/lib/data/evidence/captures';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { type People, peopleById } from '@/lib/data/names';
import { eventsAbout } from '@/lib/data/record/about';
import type { EventRow } from '@/lib/data/record/audit';
import { sourcesById } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { type EvidenceChange, type EvidenceHistory, editedFields } from '@/lib/schemas/evidence/edit';

/** How many edits are shown at most. */
const MOST = 100;

/** As `editEvidence` records it. */
type Detail = { fields: string[]; before: string[]; after: string[]; reason: string | null };

type Names = { people: People; sources: ReadonlyMap<string, { name: string }> };

/**
 * What became of a piece of evidence since it was added, the newest edit first. Nobody is named where a reviewer isn't who brought
 * it; everybody sees their own name.
 */
export async function evidenceHistory(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
): Promise<Result<EvidenceHistory>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  if (!(await findEvidence(reader(), actor, evidenceId))) return refuse('not_found');
  const [events, unnamed] = await Promise.all([
    eventsAbout('evidence', evidenceId, 'evidence.edited', MOST),
    cameUnnamed(reader(), evidenceId),
  ]);
  const edits = events.map((event) => ({ event, detail: JSON.parse(event.detail) as Detail }));
  const named = events.flatMap(({ actorId }) =>
    unnamed && actorId !== person.value.id ? [] : (actorId ?? []),
  );
  const people = await peopleById(reader(), named);
  const sources = await sourcesById(
    reader(),
    edits.flatMap(({ detail }) => sourcesIn(detail)),
  );
  return ok({ items: edits.map(({ event, detail }) => changeOf(event, detail, { people, sources })) });
}

const sourcesIn = ({ fields, before, after }: Detail): string[] =>
  [before, after].flatMap((values) => values.filter((value, i) => fields[i] === 'sourceId' && value !== ''));

const changeOf = ({ at, actorId }: EventRow, detail: Detail, { people, sources }: Names): EvidenceChange => ({
  at: new Date(at).toISOString(),
  by: people.get(actorId ?? '') ?? null,
  reason: detail.reason,
  changes: editedFields.flatMap((field) => {
    const i = detail.fields.indexOf(field);
    const said = (value = '') => (field === 'sourceId' ? sources.get(value)?.name : value) || null;
    return i < 0 ? [] : [{ field, before: said(detail.before[i]), after: said(detail.after[i]) }];
  }),
});
