import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { Bucket } from '@/lib/outside/files/bucket';
import { placeOf } from '@/lib/outside/files/place';
import type { FetchPublic } from '@/lib/outside/web/fetching';
import { AddEvidence } from '@/lib/schemas/evidence';
import { addEvidence } from '@/lib/services/claim/evidence';
import { askForCapture, capturedFile, listCaptures } from '@/lib/services/evidence/captures';
import { takeCapture } from '@/lib/services/evidence/capturing';
import { nextJob } from '@/lib/services/jobs';
import { aPerson } from '../../support/actors';
import { aDraft, must, refusalOf } from '../../support/make';
import { anS3Server, type S3Server, s3Refusal } from '../../support/s3-server';
import { forgetTracing } from '../../support/tracing';

const ADDRESS = 'https://water.example/report';
const PAGE = '<!doctype html><title>Report</title><p>Samples of 38 taps met the standard in September.</p>';

let s3: S3Server;
let by: Awaited<ReturnType<typeof aPerson>>;
beforeAll(async () => {
  s3 = await anS3Server();
  by = await aPerson('CHECKER');
});
afterAll(() => s3.close());

const fetchPage: FetchPublic = async () =>
  ok({
    ...{ address: ADDRESS, redirects: [], status: 200, mediaType: 'text/html', charset: null, headers: {} },
    ...{ bytes: new TextEncoder().encode(PAGE), fetchedAt: new Date() },
  });

async function asked(): Promise<string> {
  const claim = await aDraft({ by });
  const input = AddEvidence.parse({
    ...{ claimId: claim.id, version: claim.version, title: 'A report', url: ADDRESS, type: 'DATA' },
    ...{ stance: 'CONTEXT', strength: 'WEAK', rationale: 'It counts the taps.' },
  });
  const evidenceId = must(await addEvidence(by, input)).evidence[0]?.evidence.id ?? '';
  must(await askForCapture(by, { evidenceId }));
  return evidenceId;
}

async function takes(store: Bucket): Promise<void> {
  await forgetTracing();
  const job = await nextJob(60_000);
  if (!job) throw new Error('There is no work.');
  await takeCapture(job, { fetchPage, store });
}

test('a copy is kept in a bucket, once, is given back, and not where it is another by now', async () => {
  const sha256 = hash('sha256', PAGE, 'hex');
  const store = new Bucket(s3.bucket);
  const evidenceId = await asked();
  await takes(store);
  await asked();
  await takes(store);
  expect(s3.asked.filter((request) => request.startsWith('PUT'))).toEqual([`PUT ${placeOf(sha256)}`]);

  const [capture] = must(await listCaptures(by, { evidenceId })).items;
  const captureId = capture?.id ?? '';
  expect(capture).toMatchObject({ sha256, mediaType: 'text/html', finding: 'FIRST' });
  const { bytes } = must(await capturedFile(by, { captureId }, { store }));
  expect(Buffer.from(bytes).toString()).toBe(PAGE);

  await s3.damage(placeOf(sha256), 'forged');
  expect(refusalOf(await capturedFile(by, { captureId }, { store })).kind).toBe('not_ready');
});

test('no row names a file that the bucket did not take', async () => {
  const evidenceId = await asked();
  s3.answerOnce('PUT', s3Refusal(403, 'AccessDenied'));
  await expect(takes(new Bucket(s3.bucket))).rejects.toThrow('s3:PutObject');
  expect(await reader().capture.count({ where: { evidenceId } })).toBe(0);
  expect(must(await listCaptures(by, { evidenceId })).state).toBe('RUNNING');
});
