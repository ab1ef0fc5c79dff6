import { reader } from '@/lib/data/db';
import { type CaptureRow, findCapture, findFetchedBefore } from '@/lib/data/evidence/captures';
import type { Actor } from '@/lib/domain/actor';
import type { Block } from '@/lib/domain/article';
import { versionDifference } from '@/lib/domain/article/difference';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { difference, type Part } from '@/lib/domain/text/difference/difference';
import { directionOfText } from '@/lib/ingest/direction';
import type { CaptureDifference } from '@/lib/schemas/evidence/looking';

/**
 * What is different in the readable text of a capture, beside what was fetched of the same evidence before it. Refuses `not_ready`
 * where there is nothing before it, or one of them has no words.
 */
export async function captureDifference(
  actor: Actor,
  { evidenceId, captureId }: { evidenceId: string; captureId: string },
): Promise<Result<CaptureDifference>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const after = await findCapture(reader(), actor, captureId);
  if (!after || after.evidenceId !== evidenceId) return refuse('not_found');
  const before = after.method === 'FETCHED' ? await findFetchedBefore(reader(), after) : null;
  if (!before) return refuse('not_ready', { reasons: ['Nothing was fetched before this copy.'] });
  const parts = partsBetween(before, after);
  if (!parts) return refuse('not_ready', { reasons: ['One of the two copies has no words to compare.'] });
  const direction = directionOfText(after.text ?? '') ?? 'ltr';
  return ok({ before: placeOf(before), after: placeOf(after), direction, parts });
}

function partsBetween(before: CaptureRow, after: CaptureRow): Part[] | null {
  const [was, is] = [textOf(before), textOf(after)];
  if (!was || !is) return null;
  return was.blocks && is.blocks
    ? versionDifference({ text: was.text, blocks: was.blocks }, { text: is.text, blocks: is.blocks })
    : difference(was.text.split('\n'), is.text.split('\n'));
}

/** A capture's words, and its blocks where its reader told them: those of old copies did not. */
const textOf = ({ text, blocks }: CaptureRow): { text: string; blocks: Block[] | null } | null =>
  text === null ? null : { text, blocks: blocks === null ? null : JSON.parse(blocks) };

const placeOf = ({ id, capturedAt }: CaptureRow) => ({ id, capturedAt: capturedAt.toISOString() });
