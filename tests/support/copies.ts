import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reader } from '@/lib/data/db';
import type { Leased } from '@/lib/data/jobs';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AddEvidence } from '@/lib/schemas/evidence';
import { addEvidence } from '@/lib/services/claim/evidence';
import { askForCapture } from '@/lib/services/evidence/captures';
import { takeCapture } from '@/lib/services/evidence/capturing';
import { nextJob } from '@/lib/services/jobs';
import { must } from './make';

export const REPORT = 'https://water.example/report';

/** A page whose words are these. */
export const pageOf = (words: string) => `<!doctype html><title>Report</title><p>${words}</p>`;

/** Evidence of a draft, by an address. Answers with the claim as it is then, and the new link. */
export async function withReport(by: Person, claim: ClaimView, given: object = {}) {
  const input = AddEvidence.parse({
    ...{ claimId: claim.id, version: claim.version, title: 'A report', url: REPORT, type: 'DATA' },
    ...{ stance: 'CORROBORATES', strength: 'STRONG', rationale: 'It counts the taps.', ...given },
  });
  const after = must(await addEvidence(by, input));
  const link = after.evidence.at(-1);
  if (!link) throw new Error('The evidence was not added.');
  return { claim: after, link, evidenceId: link.evidence.id };
}

/** Takes a copy of a page that says these words, or of what is no page, and answers with its row. */
export async function captured(by: Person, evidenceId: string, words: string, page = pageOf(words)) {
  must(await askForCapture(by, { evidenceId }));
  const bytes = new TextEncoder().encode(page);
  const fetchPage = async () =>
    ok({
      ...{ address: REPORT, redirects: [], status: 200, mediaType: 'text/html', charset: null },
      ...{ headers: { etag: '"1"' }, bytes, fetchedAt: new Date() },
    });
  await takeCapture(await leased(evidenceId), { fetchPage });
  return reader().capture.findFirstOrThrow({ where: { evidenceId }, orderBy: { sequence: 'desc' } });
}

/** The copy that was asked for of this evidence: others may have asked for some, and other work about it may wait. */
async function leased(evidenceId: string): Promise<Leased> {
  for (;;) {
    const job = await nextJob(60_000, new Date());
    if (!job) throw new Error('There is no work.');
    if (job.subjectId === evidenceId && job.kind === 'CAPTURE') return job;
  }
}

/** Keeps the files of this process in a folder of its own, and gives what stands for a hash in it. */
export function ownFiles(): (sha256: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  process.env.FILES_FOLDER = folder;
  return (sha256) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Puts other bytes in the place of a file. */
export const forge = (path: string): Promise<void> => writeFile(path, 'forged');
