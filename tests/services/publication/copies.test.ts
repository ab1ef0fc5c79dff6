import { rm } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { reader, transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { sha256 } from '@/lib/ingest/hash';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AboutCapture } from '@/lib/schemas/evidence';
import { askForCapture, listCaptures } from '@/lib/services/evidence/captures';
import { captureProof } from '@/lib/services/evidence/copies/proof';
import { verifyCapture } from '@/lib/services/evidence/copies/verifying';
import { publicClaim } from '@/lib/services/publication/publications';
import { aPerson } from '../../support/actors';
import { captured, forge, ownFiles, pageOf, withReport } from '../../support/copies';
import { aDraft, must, refusalOf } from '../../support/make';
import {
  aNewsroom,
  approvedIn,
  moves,
  type Newsroom,
  retracts,
  reviewedBy,
  summarises,
  tryMove,
} from '../../support/newsroom';

const placeOfFile = ownFiles();

/** A reviewed claim with one piece of evidence, that a copy was taken of. */
async function reviewed(room: Newsroom, given: object = {}) {
  const { claim, evidenceId } = await withReport(room.author, await aDraft({ by: room.author }), given);
  const capture = await captured(room.author, evidenceId, `Samples of ${claim.id} taps met the standard.`);
  const submitted = await moves(room.author, claim, { move: 'submit' });
  const done = await summarises(room.author, await reviewedBy(room, submitted));
  return { claim: done, evidenceId, capture };
}

const snapshotOf = async ({ slug }: ClaimView) => must(await publicClaim({ slug: slug ?? '' })).snapshot;
const reasonsOf = (result: Parameters<typeof refusalOf>[0]) => {
  const refusal = refusalOf(result);
  return 'reasons' in refusal ? refusal.reasons : [refusal.kind];
};

describe('a publication', () => {
  test('names the newest copy of each public piece of evidence, and is remembered for it', async () => {
    const room = await aNewsroom();
    const { claim, capture } = await reviewed(room);
    const approved = await moves(room.approver, claim, { move: 'approve' });
    const published = await moves(room.approver, approved, { move: 'publish' });
    const [evidence] = (await snapshotOf(published)).evidence;
    expect(evidence?.capture).toEqual({
      sha256: sha256(pageOf(`Samples of ${claim.id} taps met the standard.`)),
      capturedAt: capture.capturedAt.toISOString(),
      address: 'https://water.example/report',
      mediaType: 'text/html',
      bytes: capture.bytes,
      textSha256: sha256(`Samples of ${claim.id} taps met the standard.`),
      fileSha256: null,
      excerpt: null,
    });
    const named = () => reader().publicationCapture.findMany({ where: { captureId: capture.id } });
    expect(await named()).toHaveLength(1);
    await retracts(room, published, 'It was another report.');
    expect(await named()).toHaveLength(1);
  });

  test.each(['INTERNAL', 'RESTRICTED'])('names no copy of %s evidence', async (sensitivity) => {
    const room = await aNewsroom();
    const { claim, capture } = await reviewed(room, { sensitivity });
    await forge(placeOfFile(capture.sha256));
    const approved = await moves(room.approver, claim, { move: 'approve' });
    const published = await moves(room.approver, approved, { move: 'publish' });
    expect(JSON.stringify(await snapshotOf(published))).not.toContain(capture.sha256);
    expect(await reader().publicationCapture.count({ where: { captureId: capture.id } })).toBe(0);
  });

  test('of evidence that no copy was taken of says nothing of copies', async () => {
    const room = await aNewsroom();
    const { claim } = await withReport(room.author, await aDraft({ by: room.author }));
    const submitted = await moves(room.author, claim, { move: 'submit' });
    const approved = await approvedIn(room, await reviewedBy(room, submitted));
    const published = await moves(room.approver, approved, { move: 'publish' });
    expect((await snapshotOf(published)).evidence[0]).not.toHaveProperty('capture');
  });
});

describe('an approval', () => {
  test('holds when a copy with the same bytes is taken, and not when one with others is', async () => {
    const room = await aNewsroom();
    const { claim, evidenceId } = await reviewed(room);
    const approved = await moves(room.approver, claim, { move: 'approve' });
    const words = `Samples of ${claim.id} taps met the standard.`;
    const again = await captured(room.author, evidenceId, words);
    expect(again.sequence).toBe(2);
    const publish = { move: 'publish' } as const;
    await captured(room.author, evidenceId, `${words} Corrected.`);
    expect(reasonsOf(await tryMove(room.approver, approved, publish))[0]).toContain('not what was approved');
    await captured(room.author, evidenceId, words);
    const published = await moves(room.approver, approved, publish);
    expect((await snapshotOf(published)).evidence[0]?.capture?.sha256).toBe(again.sha256);
  });

  test('looks at every file at that moment, and is refused where one is another or gone', async () => {
    const room = await aNewsroom();
    const { claim, capture, evidenceId } = await reviewed(room);
    const approve = { move: 'approve' } as const;
    const outcome = async () =>
      must(await listCaptures(room.author, { evidenceId })).items[0]?.verification?.outcome;
    const { author, approver } = room;
    expect(reasonsOf(await tryMove(author, claim, approve))[0]).toContain('Only an editor');
    expect(await outcome()).toBeUndefined();

    await forge(placeOfFile(capture.sha256));
    expect(reasonsOf(await tryMove(approver, claim, approve))).toEqual([
      expect.stringContaining('“A report” doesn’t match its hash'),
    ]);
    expect(await outcome()).toBe('MISMATCH');
    await rm(placeOfFile(capture.sha256));
    expect(reasonsOf(await tryMove(approver, claim, { ...approve, publish: true }))).toEqual([
      expect.stringContaining('“A report” could not be read'),
    ]);
    expect(await outcome()).toBe('FAILED');
    // The same bytes, fetched once more, are put back in their place.
    await captured(author, evidenceId, `Samples of ${claim.id} taps met the standard.`);
    expect((await moves(approver, claim, approve)).status).toBe('APPROVED');
    expect(await outcome()).toBe('VERIFIED');
  });

  test('waits for a copy that is being made, and not for one that could not be', async () => {
    const room = await aNewsroom();
    const { claim, evidenceId } = await reviewed(room);
    must(await askForCapture(room.author, { evidenceId }));
    const approve = { move: 'approve' } as const;
    expect(reasonsOf(await tryMove(room.approver, claim, approve))).toEqual([
      expect.stringContaining('A copy of “A report” is being made'),
    ]);
    const failed = { state: 'FAILED', failures: 5, lastError: 'Gone.' } as const;
    const where = { subjectId: evidenceId, state: 'QUEUED' } as const;
    await transaction(async (tx) => ok(await tx.job.updateMany({ where, data: failed })));
    expect((await moves(room.approver, claim, approve)).status).toBe('APPROVED');
  });
});

describe('a copy with its proof', () => {
  test('is one file with the bytes that were taken, and what was kept of the answer', async () => {
    const room = await aNewsroom();
    const { capture, claim } = await reviewed(room);
    const { bytes, mediaType, name } = must(await captureProof(room.author, { captureId: capture.id }));
    expect([mediaType, name]).toEqual(['application/wacz', `${capture.sha256.slice(0, 16)}.wacz`]);
    const archive = unzipSync(bytes)['archive/data.warc.gz'] ?? new Uint8Array();
    const records = [];
    for await (const record of new WARCParser([archive]))
      records.push([record.warcTargetURI, new TextDecoder().decode(await record.readFully(false))]);
    expect(records[1]).toEqual([
      'https://water.example/report',
      pageOf(`Samples of ${claim.id} taps met the standard.`),
    ]);
  });

  test('is for those who may see the evidence, and refused where the file is another', async () => {
    const room = await aNewsroom();
    const { capture } = await reviewed(room, { sensitivity: 'RESTRICTED' });
    const other = await aPerson('CHECKER');
    expect(refusalOf(await captureProof(other, { captureId: capture.id })).kind).toBe('not_found');
    await forge(placeOfFile(capture.sha256));
    expect(refusalOf(await captureProof(room.author, { captureId: capture.id })).kind).toBe('not_ready');
  });
});

describe('a look at a file', () => {
  test('is kept and recorded, whatever comes of it', async () => {
    const room = await aNewsroom();
    const { capture, evidenceId } = await reviewed(room);
    const about = AboutCapture.parse({ captureId: capture.id });
    expect(must(await verifyCapture(room.author, about)).outcome).toBe('VERIFIED');
    await forge(placeOfFile(capture.sha256));
    expect(must(await verifyCapture(room.author, about)).outcome).toBe('MISMATCH');
    const broken = { keep: async () => '', read: () => Promise.reject(new Error('The disk is gone.')) };
    expect(must(await verifyCapture(room.author, about, { store: broken })).outcome).toBe('FAILED');
    const where = { verb: 'capture.verified', subjectId: evidenceId };
    expect(await reader().auditEvent.count({ where })).toBe(3);
    expect(await reader().captureVerification.count({ where: { captureId: capture.id } })).toBe(1);
  });

  test('is for those who may see the evidence', async () => {
    const room = await aNewsroom();
    const { capture } = await reviewed(room, { sensitivity: 'RESTRICTED' });
    const other = await aPerson('CHECKER');
    expect(refusalOf(await verifyCapture(other, { captureId: capture.id })).kind).toBe('not_found');
    expect(must(await verifyCapture(room.approver, { captureId: capture.id })).outcome).toBe('VERIFIED');
  });
});
