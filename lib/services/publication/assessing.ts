import { findClaim } from '@/lib/data/claim/reading';
import { reader, transaction } from '@/lib/data/db';
import { peopleById } from '@/lib/data/names';
import { pageOf } from '@/lib/data/paging';
import { type AssessmentRow, assessmentPage, gradesOf, storeAssessment } from '@/lib/data/source/assessments';
import { groupOf } from '@/lib/data/source/merges';
import { findSource } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { sourceNode } from '@/lib/domain/provenance/input';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { isDowngrade } from '@/lib/domain/source/reliability';
import type { Page } from '@/lib/schemas/primitives';
import type {
  AssessmentView,
  AssessSource,
  GradesView,
  ListAssessments,
} from '@/lib/schemas/source/assessment';
import { newId } from '@/lib/services/ids';
import { flagRipple, restingOn } from '@/lib/services/publication/ripple';
import { recordSource } from '@/lib/services/source/writing';
import { creating, type WriteOptions } from '@/lib/services/writing';

/**
 * Says how reliable a source is, in general or on one topic. Nothing that was said before is changed. Where the source counts for less
 * than until now, the published claims that rest on it are flagged to the desk. Refuses `not_ready` a source that was merged.
 */
export async function assessSource(
  actor: Actor,
  input: AssessSource,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<AssessmentView>> {
  const person = permit(actor, 'source.assess');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, 'source.assess', input, now, async () => {
      const { sourceId, ...said } = input;
      const source = await findSource(tx, sourceId);
      if (!source) return refuse('not_found');
      if (source.mergedInto) return refuse('not_ready', { reasons: [assessThe(source.mergedInto)] });
      const topics = said.topic === null ? [] : [said.topic];
      const was = (await gradesOf(tx, [sourceId], topics)).get(sourceId) ?? null;
      const row = { id: newId(now), sourceId, ...said, byId: person.value.id, at: now };
      const resting = isDowngrade(was, said.grade) ? await restingOn(tx, sourceNode(sourceId)) : new Map();
      await storeAssessment(tx, row);
      const subject = { ...sourceNode(sourceId), name: source.name };
      const happened = {
        kind: 'SOURCE_DOWNGRADED' as const,
        subject,
        was,
        is: said.grade,
        topic: said.topic,
      };
      await flagRipple(tx, resting, { happened, reason: said.rationale, subjectId: sourceId }, now);
      await recordSource(tx, person.value, 'source.assessed', sourceId, now, {
        ...{ assessmentId: row.id, grade: said.grade },
      });
      return ok(assessmentView(row, new Map([[person.value.id, person.value]])));
    }),
  );
}

const assessThe = ({ name }: { name: string }): string =>
  `This source was merged into “${name}”. Assess that one.`;

/** How a source was assessed, under whichever of its names, the newest first. */
export async function listAssessments(
  actor: Actor,
  { sourceId, cursor, limit }: ListAssessments,
): Promise<Result<Page<AssessmentView>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const db = reader();
  if (!(await findSource(db, sourceId))) return refuse('not_found');
  const rows = await assessmentPage(db, await groupOf(db, sourceId), cursor, limit);
  const people = await peopleById(
    db,
    rows.map(({ byId }) => byId),
  );
  const place = ({ id, at }: AssessmentRow) => ({ at: at.toISOString(), id });
  return ok(pageOf(rows, limit, place, (row) => assessmentView(row, people)));
}

/** The grades of the sources that speak in a claim or stand behind its evidence, as far as this actor sees that, on its topics. */
export async function claimGrades(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<GradesView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const db = reader();
  const claim = await findClaim(db, actor, claimId);
  if (!claim) return refuse('not_found');
  const topics = claim.tags.map(({ tag }) => tag);
  // By the ids that the claim shows, of whatever was merged.
  const shown = claim.appearances.flatMap(({ article, attributions }) => [
    article.outlet.id,
    ...attributions.flatMap(({ hops }) => hops.flatMap(({ source }) => source?.id ?? [])),
  ]);
  const behind = claim.evidence.flatMap(({ evidence }) => evidence.source?.id ?? []);
  const grades = await gradesOf(db, [...shown, ...behind], topics);
  return ok({ items: [...grades].map(([sourceId, grade]) => ({ sourceId, grade })) });
}

type Named = ReadonlyMap<string, { id: string; name: string; role: AssessmentViewBy['role'] }>;
type AssessmentViewBy = NonNullable<AssessmentView['by']>;

function assessmentView(
  { id, grade, topic, rationale, byId, at }: AssessmentRow,
  people: Named,
): AssessmentView {
  const by = people.get(byId);
  return {
    ...{ id, grade, topic, rationale },
    by: by ? { id: by.id, name: by.name, role: by.role } : null,
    at: at.toISOString(),
  };
}
