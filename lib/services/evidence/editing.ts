import { type Tx, transaction } from '@/lib/data/db';
import {
  type EvidenceRow,
  evidenceById,
  findEvidence,
  isNamed,
  isSealedBy,
  saveEvidence,
} from '@/lib/data/evidence/evidence';
import { record } from '@/lib/data/record/audit';
import { sourcesById } from '@/lib/data/source/sources';
import type { Actor, Person } from '@/lib/domain/actor';
import { decideEdit, type EvidenceDetails } from '@/lib/domain/evidence/editing';
import { permit } from '@/lib/domain/permissions';
import { evidenceNode } from '@/lib/domain/provenance/input';
import { happenedByEdit } from '@/lib/domain/publication/flag/edited';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { EvidenceView } from '@/lib/schemas/evidence';
import type { EditEvidence } from '@/lib/schemas/evidence/edit';
import { changedFields } from '@/lib/services/changed-fields';
import { contributing } from '@/lib/services/contributing';
import { flagRipple, restingOn } from '@/lib/services/publication/ripple';
import type { WriteOptions } from '@/lib/services/writing';
import { evidenceView } from './view';

/**
 * Changes what is said of a piece of evidence, never its copies. Whoever does has a hand in the claims that it stands in, or
 * that rest on it where that is changed, and that are not published yet, and is refused where one of them then lacked people. An approval of one of them holds no more; what is
 * published stays as it is, and is flagged where it rests on this and that counts otherwise now. Refuses `stale` when somebody changed it first.
 */
export async function editEvidence(
  actor: Actor,
  { evidenceId, version, reason, ...details }: EditEvidence,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<EvidenceView>> {
  const person = permit(actor, 'evidence.edit');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const row = await findEvidence(tx, actor, evidenceId);
    if (!row) return refuse('not_found');
    if (row.version !== version) return refuse('stale', { current: evidenceView(row) });
    const before = detailsOf(row);
    const fields = changedFields(before, details);
    if (fields.length === 0) return ok(evidenceView(row));
    const decision = await decide(tx, person.value, row.id, before, details, reason);
    if (!decision.ok) return decision;
    const happened = happenedByEdit(row.id, before, details);
    const resting = happened && (await restingOn(tx, evidenceNode(row.id)));
    if (!(await saveEvidence(tx, row.id, version, details)))
      throw new Error(`Evidence ${row.id} changed inside the transaction that had locked it.`);
    const hand = await contributing(
      tx,
      person.value,
      { evidenceId },
      { resting: [...(resting ?? new Map()).keys()] },
    );
    if (!hand.ok) return hand;
    await announce(tx, person.value, row.id, { before, after: details, fields, reason }, now);
    if (happened && resting) await flagRipple(tx, resting, { happened, reason, subjectId: row.id }, now);
    // By its id: who restricts evidence of somebody else's doesn't see it any more, but for this answer.
    return ok(evidenceView(await evidenceById(tx, row.id)));
  });
}

async function decide(
  tx: Tx,
  person: Person,
  evidenceId: string,
  before: EvidenceDetails,
  after: EvidenceDetails,
  reason: string | null,
): Promise<Result<null>> {
  const sealed = await isSealedBy(tx, person, evidenceId);
  const named = await isNamed(tx, evidenceId);
  const decision = decideEdit(person, { before, after, reason, sealed, named });
  if (!decision.ok || after.sourceId === null || after.sourceId === before.sourceId) return decision;
  const sources = await sourcesById(tx, [after.sourceId]);
  return sources.has(after.sourceId) ? ok(null) : invalid('sourceId', 'Choose a source from the list.');
}

export const detailsOf = (row: EvidenceRow): EvidenceDetails => ({
  title: row.title,
  url: row.url,
  sourceId: row.sourceId,
  type: row.type,
  publishedAt: row.publishedAt,
  sensitivity: row.sensitivity,
  state: row.state,
  originality: row.originality,
});

type Edit = { before: EvidenceDetails; after: EvidenceDetails; fields: string[]; reason: string | null };

/** Old and new, for the history of the evidence: those who read the log and may not see it are shown neither (services/record.ts). */
const announce = (
  tx: Tx,
  person: Person,
  subjectId: string,
  { before, after, fields, reason }: Edit,
  at: Date,
) =>
  record(tx, {
    ...{ at, actorId: person.id, verb: 'evidence.edited', subjectKind: 'evidence', subjectId, claimId: null },
    detail: { fields, before: valuesOf(before, fields), after: valuesOf(after, fields), reason },
  });

/** An empty text for what there isn't: no field can hold one. */
const valuesOf = (details: EvidenceDetails, fields: readonly string[]): string[] =>
  fields.map((field) => details[field as keyof EvidenceDetails] ?? '');
