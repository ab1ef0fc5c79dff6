import { reader } from '@/lib/data/db';
import { findEvidence, saveEvidence } from '@/lib/data/evidence/evidence';
import { sourcesById } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { evidenceNode } from '@/lib/domain/provenance/input';
import { happenedByEdit } from '@/lib/domain/publication/flag/edited';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { EvidenceRipple } from '@/lib/schemas/evidence/edit';
import type { RippleView } from '@/lib/schemas/publication/ripple';
import { detailsOf } from '@/lib/services/evidence/editing';
import { rippleOf } from './rehearsal';

/**
 * What an edit of a piece of evidence would do to the claims that rest on it. Nothing is changed, but
 * others wait meanwhile: it is for whoever may make the edit.
 */
export async function evidenceRipple(
  actor: Actor,
  { evidenceId, sourceId, ...given }: EvidenceRipple,
): Promise<Result<RippleView>> {
  const person = permit(actor, 'evidence.edit');
  if (!person.ok) return person;
  const row = await findEvidence(reader(), actor, evidenceId);
  if (!row) return refuse('not_found');
  if (sourceId && !(await sourcesById(reader(), [sourceId])).has(sourceId))
    return invalid('sourceId', 'Choose a source from the list.');
  const before = detailsOf(row);
  const after = { ...before, ...given, ...(sourceId === undefined ? {} : { sourceId: sourceId || null }) };
  if (!happenedByEdit(row.id, before, after)) return ok({ items: [], more: 0 });
  return rippleOf(person.value, {
    subject: evidenceNode(row.id),
    write: async (tx) =>
      (await saveEvidence(tx, row.id, row.version, after)) ? ok(null) : refuse('not_found'),
  });
}
