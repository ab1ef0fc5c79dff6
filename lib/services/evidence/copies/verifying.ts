import { reader, type Tx, transaction } from '@/lib/data/db';
import { findCapture } from '@/lib/data/evidence/captures';
import type { Looked } from '@/lib/data/evidence/named';
import { type Mismatched, mismatchedAnew, saveVerifications } from '@/lib/data/evidence/verifications';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { outcomeOf, type Verification } from '@/lib/domain/evidence/verification';
import { permit } from '@/lib/domain/permissions';
import { evidenceNode } from '@/lib/domain/provenance/input';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { sha256 } from '@/lib/ingest/hash';
import { type Files, files } from '@/lib/outside/files/files';
import type { VerificationView } from '@/lib/schemas/evidence';
import { flagRipple, restingOn } from '@/lib/services/publication/ripple';

/** What is looked at: a capture by its id, its hash, and the evidence that it is a copy of. */
type Kept = { id: string; evidenceId: string; sha256: string };

type Means = { store?: Files; now?: Date };

/** Looks at the file of a capture, keeps what came of it and says so: it matches its hash, it doesn’t, or it can’t be read. */
export async function verifyCapture(
  actor: Actor,
  { captureId }: { captureId: string },
  { store = files(), now = new Date() }: Means = {},
): Promise<Result<VerificationView>> {
  const person = permit(actor, 'evidence.capture');
  if (!person.ok) return person;
  const capture = await findCapture(reader(), actor, captureId);
  if (!capture) return refuse('not_found');
  const outcome = await look(store, capture.sha256);
  return transaction(async (tx) => {
    if (!(await findCapture(tx, actor, captureId))) return refuse('not_found');
    await keep(tx, person.value, [capture], new Map([[captureId, outcome]]), now);
    return ok({ outcome, verifiedAt: now.toISOString() });
  });
}

/** Looks at the files of several captures, one after the other: each may take 20 MB. */
export async function lookAt(captures: readonly Kept[], store: Files = files()): Promise<Looked> {
  const looked = new Map<string, Verification>();
  for (const { id, sha256 } of captures) looked.set(id, await look(store, sha256));
  return looked;
}

/** Keeps and records what came of looking. A copy that is found to be another for the first time is flagged to whoever rests on it. */
export async function keep(
  tx: Tx,
  person: Person,
  captures: readonly Kept[],
  looked: Looked,
  now: Date,
): Promise<void> {
  const mismatched = captures.filter(({ id }) => looked.get(id) === 'MISMATCH');
  const news = await mismatchedAnew(
    tx,
    mismatched.map(({ id }) => id),
  );
  await saveVerifications(tx, looked, now);
  for (const capture of news) await flagMismatch(tx, capture, now);
  for (const { id, evidenceId } of captures)
    await record(tx, {
      ...{ at: now, actorId: person.id, verb: 'capture.verified' },
      ...{ subjectKind: 'evidence', subjectId: evidenceId, claimId: null },
      detail: { captureId: id, outcome: looked.get(id) ?? 'FAILED' },
    });
}

async function flagMismatch(tx: Tx, { id, capturedAt, evidence }: Mismatched, now: Date): Promise<void> {
  const subject = { kind: 'evidence', id: evidence.id, name: evidence.title } as const;
  const happened = { kind: 'CAPTURE_MISMATCH', subject, capturedAt: capturedAt.toISOString() } as const;
  const resting = await restingOn(tx, evidenceNode(evidence.id));
  await flagRipple(tx, resting, { happened, reason: null, subjectId: id }, now);
}

/** A store that fails says nothing of the file: it could not be read. */
async function look(store: Files, expected: string): Promise<Verification> {
  try {
    const bytes = await store.read(expected);
    return outcomeOf(expected, bytes && sha256(bytes));
  } catch {
    return 'FAILED';
  }
}
