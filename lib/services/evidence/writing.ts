import type { Tx } from '@/lib/data/db';
import { storeEvidence, visibleEvidence } from '@/lib/data/evidence/links';
import { uploadsOf } from '@/lib/data/evidence/uploads';
import { sourcesById } from '@/lib/data/source/sources';
import type { Person } from '@/lib/domain/actor';
import { type Issue, ok, type Result, refuse } from '@/lib/domain/result';
import type { EvidenceInput } from '@/lib/schemas/evidence';
import { newIds } from '@/lib/services/ids';
import { fileProblem, giveFile, uploadIn } from './giving';

/** Where evidence is added: the claim, and the review that it came with, if it came with one. */
export type EvidencePlace = { claimId: string; reviewId: string | null };

/**
 * Links evidence to a claim, storing what is new, with the file that was sent as its first copy. What a person may not see can't be linked by them. Refusals name the
 * field behind `path`: `(i) => \`evidence.${i}.\``, or nothing for one that was sent alone. Returns the ids of the links.
 */
export async function linkEvidence(
  tx: Tx,
  person: Person,
  { claimId, reviewId }: EvidencePlace,
  inputs: readonly EvidenceInput[],
  now: Date,
  path: (index: number) => string,
): Promise<Result<string[]>> {
  const uploads = await uploadsOf(tx, person, inputs.flatMap(uploadIn));
  const issues = [
    ...(await problemsOf(tx, person, inputs, path)),
    ...inputs.flatMap((input, i) => fileProblem(input, inputs.slice(0, i), uploads, path(i)) ?? []),
  ];
  if (issues.length > 0) return refuse('invalid', { issues });
  const ids = newIds(inputs.length * 2, now);
  const rows = inputs.map((input, i) => ({ input, newId: ids[2 * i] ?? '', linkId: ids[2 * i + 1] ?? '' }));
  const created = rows.filter(({ input }) => input.evidenceId === null);
  await storeEvidence(
    tx,
    created.map(({ input, newId }) => evidenceRow(input, newId, person, now)),
    rows.map(({ input, newId, linkId }) => ({
      id: linkId,
      claimId,
      reviewId,
      evidenceId: input.evidenceId ?? newId,
      stance: input.stance,
      strength: input.strength,
      excerpt: input.excerpt,
      rationale: input.rationale,
      addedById: person.id,
      addedAt: now,
    })),
  );
  for (const { input, newId } of created) {
    const upload = uploads.get(input.uploadId ?? '');
    if (upload) await giveFile(tx, person, upload, newId, now);
  }
  return ok(rows.map((row) => row.linkId));
}

async function problemsOf(
  tx: Tx,
  person: Person,
  inputs: readonly EvidenceInput[],
  path: (index: number) => string,
): Promise<Issue[]> {
  const seen = await visibleEvidence(
    tx,
    person,
    inputs.flatMap((input) => input.evidenceId ?? []),
  );
  const sources = await sourcesById(
    tx,
    inputs.flatMap((input) => input.sourceId ?? []),
  );
  return inputs.flatMap(({ evidenceId, sourceId }, i) => {
    if (evidenceId !== null && !seen.has(evidenceId))
      return [{ path: `${path(i)}evidenceId`, message: 'Choose evidence from the list.' }];
    if (evidenceId === null && sourceId !== null && !sources.has(sourceId))
      return [{ path: `${path(i)}sourceId`, message: 'Choose a source from the list.' }];
    return [];
  });
}

const evidenceRow = (input: EvidenceInput, id: string, person: Person, now: Date) => ({
  id,
  title: input.title,
  url: input.url,
  sourceId: input.sourceId,
  type: input.type,
  publishedAt: input.publishedAt,
  sensitivity: input.sensitivity,
  state: 'ACTIVE' as const,
  originality: input.originality,
  createdById: person.id,
  createdAt: now,
});
