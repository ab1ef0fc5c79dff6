import { transaction } from '@/lib/data/db';
import { findEvidence, isSealedBy } from '@/lib/data/evidence/evidence';
import { uploadsOf } from '@/lib/data/evidence/uploads';
import { claimsRestingOn } from '@/lib/data/provenance/resting';
import type { Actor } from '@/lib/domain/actor';
import { decideAddingFile } from '@/lib/domain/evidence/editing';
import { permit } from '@/lib/domain/permissions';
import { evidenceNode } from '@/lib/domain/provenance/input';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { CapturesView } from '@/lib/schemas/evidence';
import type { AddFile } from '@/lib/schemas/evidence/upload';
import { contributing } from '@/lib/services/contributing';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { capturesOf } from './captures';
import { giveFile, SEND_AGAIN } from './giving';

/**
 * Makes a file that was sent one more copy of a piece of evidence. Readers may come to see it, so whoever gives it has a hand in the
 * claims that the evidence stands in, or that rest on it, and that are not published yet, as whoever edits it has.
 */
export async function addFile(
  actor: Actor,
  input: AddFile,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<CapturesView>> {
  const person = permit(actor, 'evidence.upload');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, 'evidence.addFile', input, now, async () => {
      const { evidenceId, uploadId } = input;
      if (!(await findEvidence(tx, actor, evidenceId))) return refuse('not_found');
      const upload = (await uploadsOf(tx, person.value, [uploadId])).get(uploadId);
      if (!upload) return invalid('uploadId', SEND_AGAIN);
      const decision = decideAddingFile(await isSealedBy(tx, person.value, evidenceId));
      if (!decision.ok) return decision;
      const resting = await claimsRestingOn(tx, evidenceNode(evidenceId));
      const hand = await contributing(tx, person.value, { evidenceId }, { resting });
      if (!hand.ok) return hand;
      await giveFile(tx, person.value, upload, evidenceId, now);
      return ok(await capturesOf(tx, person.value, evidenceId, now));
    }),
  );
}
