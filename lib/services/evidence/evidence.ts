import { reader } from '@/lib/data/db';
import { evidencePage, findEvidence } from '@/lib/data/evidence/evidence';
import { pageOf } from '@/lib/data/paging';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { EvidenceView, ListEvidence } from '@/lib/schemas/evidence';
import type { Page } from '@/lib/schemas/primitives';
import { evidenceView } from './view';

/** The evidence that exists for this actor, of one claim or of all, the newest first. */
export async function listEvidence(actor: Actor, input: ListEvidence): Promise<Result<Page<EvidenceView>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const rows = await evidencePage(reader(), actor, input.claimId, input.cursor, input.limit);
  return ok(pageOf(rows, input.limit, (row) => ({ at: '', id: row.id }), evidenceView));
}

export async function getEvidence(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
): Promise<Result<EvidenceView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const row = await findEvidence(reader(), actor, evidenceId);
  return row ? ok(evidenceView(row)) : refuse('not_found');
}
