import { type Reader, reader, transaction } from '@/lib/data/db';
import { cameUnnamed, findCapture, newestCaptures } from '@/lib/data/evidence/captures';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { goneLooks, newestJob } from '@/lib/data/jobs';
import { peopleById } from '@/lib/data/names';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { MOST_LISTED } from '@/lib/domain/evidence/capture';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { extensionOf } from '@/lib/ingest/media-type';
import { type Files, files, wholeFile } from '@/lib/outside/files/files';
import type { CapturesView } from '@/lib/schemas/evidence';
import type { CaptureProgress } from '@/lib/schemas/evidence/looking';
import { makeDue } from '@/lib/services/jobs';
import type { WriteOptions } from '@/lib/services/writing';
import { capturesView, progressOf } from './captures-view';

/**
 * Asks for an evidentiary copy of what stands at the address of a piece of evidence, or for one more. It is taken in the
 * background. While one runs or is about to, asking again changes nothing; one that failed and waits is tried at once. Refuses
 * `not_ready` evidence without an address.
 */
export async function askForCapture(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
  { now = new Date() }: WriteOptions = {},
): Promise<Result<CapturesView>> {
  const person = permit(actor, 'evidence.capture');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const evidence = await findEvidence(tx, actor, evidenceId);
    if (!evidence) return refuse('not_found');
    if (evidence.url === null)
      return refuse('not_ready', { reasons: ['This evidence has no address. Give it one to capture it.'] });
    if (await makeDue(tx, 'CAPTURE', evidenceId, { createdById: person.value.id, createdAt: now }))
      await record(tx, {
        ...{ at: now, actorId: person.value.id, verb: 'capture.asked' },
        ...{ subjectKind: 'evidence', subjectId: evidenceId, claimId: null, detail: {} },
      });
    return ok(await capturesOf(tx, person.value, evidenceId, now));
  });
}

/** How far the copy of a piece of evidence is, with the newest captures that were taken, `MOST_LISTED` at most. */
export async function listCaptures(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
  { now = new Date() }: WriteOptions = {},
): Promise<Result<CapturesView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const evidence = await findEvidence(reader(), actor, evidenceId);
  return evidence ? ok(await capturesOf(reader(), person.value, evidenceId, now)) : refuse('not_found');
}

/** How far the copy is, and nothing of the captures: cheap enough to be asked for every other second. */
export async function captureProgress(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
  { now = new Date() }: WriteOptions = {},
): Promise<Result<CaptureProgress>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const evidence = await findEvidence(reader(), actor, evidenceId);
  return evidence
    ? ok(progressOf(await newestJob(reader(), 'CAPTURE', evidenceId), now))
    : refuse('not_found');
}

/** The bytes of a capture, and what a browser saves them as: the beginning of their hash. */
export type CapturedFile = { bytes: Uint8Array; mediaType: string; name: string };

/**
 * The bytes of a capture. Refuses `not_ready` where the file is missing or doesn't match its hash: what was captured is
 * shown whole or not at all.
 */
export async function capturedFile(
  actor: Actor,
  { captureId }: { captureId: string },
  { store = files() }: { store?: Files } = {},
): Promise<Result<CapturedFile>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const capture = await findCapture(reader(), actor, captureId);
  if (!capture) return refuse('not_found');
  const bytes = await wholeFile(store, capture.sha256);
  if (bytes === null)
    return refuse('not_ready', { reasons: ['The file of this capture doesn’t match its hash any more.'] });
  const { mediaType } = capture;
  return ok({ bytes, mediaType, name: `${capture.sha256.slice(0, 16)}${extensionOf(mediaType)}` });
}

/** Who asked for a copy is not named where a reviewer isn't who brought the evidence; everybody sees their own. */
export async function capturesOf(
  db: Reader,
  person: Person,
  evidenceId: string,
  now: Date,
): Promise<CapturesView> {
  const [job, captures, gone, unnamed] = await Promise.all([
    newestJob(db, 'CAPTURE', evidenceId),
    newestCaptures(db, evidenceId, MOST_LISTED),
    goneLooks(db, 'CAPTURE', evidenceId, MOST_LISTED),
    cameUnnamed(db, evidenceId),
  ]);
  const asked = [
    ...captures.map((capture) => capture.capturedById),
    ...gone.flatMap(({ createdById }) => createdById ?? []),
  ];
  const people = await peopleById(db, unnamed ? asked.filter((id) => id === person.id) : asked);
  return capturesView(job, captures, gone, people, now);
}
