import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { type Person, signedOut } from '@/lib/domain/actor';
import { evidenceNode } from '@/lib/domain/provenance/input';
import { refuse } from '@/lib/domain/result';
import { Folder } from '@/lib/outside/files/folder';
import { AddEvidence } from '@/lib/schemas/evidence';
import { SendFile, type UploadView } from '@/lib/schemas/evidence/upload';
import { addEvidence } from '@/lib/services/claim/evidence';
import { capturedFile, listCaptures } from '@/lib/services/evidence/captures';
import { getEvidence } from '@/lib/services/evidence/evidence';
import { addFile } from '@/lib/services/evidence/files';
import { getUpload, sendFile } from '@/lib/services/evidence/uploads';
import { aPerson } from '../../support/actors';
import { withReport } from '../../support/copies';
import { aDocx, paragraph } from '../../support/files/docx';
import { tellingJpeg } from '../../support/files/pictures';
import { comesFrom } from '../../support/lineage';
import { aDraft, must, pathsOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, seals } from '../../support/newsroom';

const PAGE = '<!doctype html><title>Report</title><p>Samples of 38 taps met the standard.</p>';

let folder: string;
let store: Folder;
let by: Person;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  store = new Folder(folder);
  by = await aPerson('CHECKER');
});
afterAll(() => rm(folder, { recursive: true }));

const file = (bytes: Uint8Array | string, fileName = 'report.html') =>
  SendFile.parse({ fileName, file: Buffer.from(bytes).toString('base64') });

const sends = async (
  person = by,
  bytes: Uint8Array | string = PAGE,
  fileName?: string,
): Promise<UploadView> => must(await sendFile(person, file(bytes, fileName), { store }));

const about = {
  ...({ title: 'A report', type: 'DATA', stance: 'CORROBORATES', strength: 'STRONG' } as const),
  rationale: 'It counts the taps.',
} as const;

async function evidenceOf(person: Person, given: object): Promise<string> {
  const claim = await aDraft({ by: person });
  const input = AddEvidence.parse({ claimId: claim.id, version: claim.version, ...about, ...given });
  const [link] = must(await addEvidence(person, input)).evidence;
  return link?.evidence.id ?? '';
}

describe('a file that was sent', () => {
  test('is kept, read, and its sender’s alone', async () => {
    const upload = await sends();
    const sha256 = hash('sha256', PAGE, 'hex');
    expect(upload).toMatchObject({
      ...{ fileName: 'report.html', mediaType: 'text/html', sha256, bytes: PAGE.length },
      ...{ hasText: true, readersBytes: null },
    });
    expect(String(await store.read(sha256))).toBe(PAGE);
    expect(must(await getUpload(by, { uploadId: upload.id }))).toEqual(upload);
    for (const other of [await aPerson('CHECKER'), await aPerson('EDITOR'), await aPerson('ADMIN')])
      expect(refusalOf(await getUpload(other, { uploadId: upload.id })).kind).toBe('not_found');
    expect(refusalOf(await getUpload(signedOut, { uploadId: upload.id })).kind).toBe('unauthenticated');
    const row = await reader().upload.findUniqueOrThrow({ where: { id: upload.id } });
    expect([row.text, row.extractor]).toEqual(['Samples of 38 taps met the standard.', 'html']);
    expect(JSON.parse(row.blocks ?? '')).toHaveLength(1);
  });

  test('has a file beside it that readers may have, which says nothing of who made it', async () => {
    const bytes = await tellingJpeg();
    const upload = await sends(by, bytes, 'tap.jpg');
    const row = await reader().upload.findUniqueOrThrow({ where: { id: upload.id } });
    const clean = await store.read(row.readersSha256 ?? '');
    expect([row.mediaType, row.readersMediaType, row.readersBytes]).toEqual([
      'image/jpeg',
      'image/jpeg',
      clean?.byteLength,
    ]);
    expect(Buffer.from(clean ?? '').includes('Kamera Werke')).toBe(false);
    expect(Buffer.from((await store.read(row.sha256)) ?? '').equals(Buffer.from(bytes))).toBe(true);
  });

  test.each([
    ['a picture that is none, by its name', 'PNG', 'taps.png', 'text/plain', true, false],
    ['a text in Markdown', '# Taps\n\n38 of them.', 'taps.md', 'text/plain', true, false],
    [
      'a document',
      aDocx({ body: paragraph('38 taps.'), author: 'Nour Haddad' }),
      'taps.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      true,
      true,
    ],
    ['a PDF that nobody can read', '%PDF-1.7\nno more', 'a.pdf', 'application/pdf', false, false],
    ['a picture of a phone', heic(), 'a.heic', 'image/heic', false, false],
  ])('is told by its bytes: %s', async (_, bytes, fileName, mediaType, hasText, forReaders) => {
    const upload = await sends(by, bytes, fileName);
    expect(upload).toMatchObject({ fileName, mediaType, hasText });
    expect(upload.readersBytes !== null).toBe(forReaders);
  });

  test('is read as Markdown where its name says so', async () => {
    const { id } = await sends(by, '# Taps\n\n38 of them.', 'taps.md');
    expect((await reader().upload.findUniqueOrThrow({ where: { id } })).text).toBe('Taps\n\n38 of them.');
  });

  test.each([
    ['nothing', '', 'a.txt', /nothing in this file/],
    ['a program', 'MZ\u0000\u0003'.padEnd(300, '\u0001'), 'a.pdf', /of a kind that isn’t taken.*Choose PDF/],
    ['a drawing', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', /isn’t taken/],
    ['a zip', Buffer.from('504b0506'.padEnd(44, '0'), 'hex'), 'a.docx', /isn’t taken/],
  ])('is refused where it is %s, and leaves nothing', async (_, bytes, fileName, words) => {
    const before = await reader().upload.count();
    const refusal = refusalOf(await sendFile(by, file(bytes, fileName), { store }));
    expect(refusal).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'file', message: expect.stringMatching(words) }],
    });
    expect(await reader().upload.count()).toBe(before);
    await expect(readFile(join(folder, hash('sha256', bytes, 'hex').slice(0, 2)))).rejects.toThrow();
  });

  test('is sent once for its key, and refused where the key stood for another', async () => {
    const options = { store, key: 'a-key-of-thirty-two-letters-or-so' };
    const first = must(await sendFile(by, file('one', 'a.txt'), options));
    expect(must(await sendFile(by, file('one', 'a.txt'), options))).toEqual(first);
    expect(refusalOf(await sendFile(by, file('two', 'a.txt'), options)).kind).toBe('key_reused');
  });

  test('is sent by nobody who has no desk, and waits where too much is read', async () => {
    expect(refusalOf(await sendFile(await aPerson('ADMIN'), file(PAGE), { store })).kind).toBe('not_found');
    expect(refusalOf(await sendFile(signedOut, file(PAGE), { store })).kind).toBe('unauthenticated');
    const busy = async () => refuse('busy', { retryAfterSeconds: 1 });
    const articles = { read: busy, readFile: busy };
    expect(refusalOf(await sendFile(by, file(PAGE), { store, articles })).kind).toBe('busy');
  });
});

describe('evidence by file', () => {
  test('has the file as its first copy, and no upload is left', async () => {
    const upload = await sends();
    const evidenceId = await evidenceOf(by, { uploadId: upload.id });
    expect(must(await getEvidence(by, { evidenceId }))).toMatchObject({
      url: null,
      hasFile: true,
      version: 1,
    });
    const { state, items } = must(await listCaptures(by, { evidenceId }));
    expect(state).toBe('NONE');
    expect(items).toMatchObject([
      {
        ...{ sequence: 1, method: 'UPLOADED', finding: 'GIVEN', fileName: 'report.html', address: null },
        ...{ sha256: upload.sha256, capturedAt: upload.createdAt, capturedBy: { id: by.id } },
      },
    ]);
    const downloaded = must(await capturedFile(by, { captureId: items[0]?.id ?? '' }, { store }));
    expect(String(Buffer.from(downloaded.bytes))).toBe(PAGE);
    expect(refusalOf(await getUpload(by, { uploadId: upload.id })).kind).toBe('not_found');
    const row = await reader().capture.findFirstOrThrow({ where: { evidenceId } });
    expect([row.text, row.jobId]).toEqual(['Samples of 38 taps met the standard.', null]);
  });

  test('is refused with a file that isn’t there, is somebody else’s, or stands with another piece', async () => {
    const claim = await aDraft({ by });
    const add = (uploadId: string) =>
      addEvidence(by, AddEvidence.parse({ claimId: claim.id, version: claim.version, ...about, uploadId }));
    expect(pathsOf(await add('nowhere'))).toEqual(['uploadId']);
    const theirs = await sends(await aPerson('CHECKER'));
    expect(pathsOf(await add(theirs.id))).toEqual(['uploadId']);

    const room = await aNewsroom();
    const inReview = await aClaim('IN_REVIEW', room);
    const [reviewer] = room.reviewers;
    const { id: uploadId } = await sends(reviewer);
    const twice = seals(reviewer, inReview, { evidence: [1, 2].map(() => ({ ...about, uploadId })) });
    await expect(twice).rejects.toThrow(/evidence\.1\.uploadId/);
    expect(must(await getUpload(reviewer, { uploadId })).id).toBe(uploadId);
  });

  test('of a review is its writer’s alone, with its file, until the round concludes', async () => {
    const room = await aNewsroom();
    const [first, second] = room.reviewers;
    const claim = await aClaim('IN_REVIEW', room);
    const { id: uploadId } = await sends(first);
    await seals(first, claim, { evidence: [{ ...about, uploadId }] });
    const { evidenceId, id: captureId } = await reader().capture.findFirstOrThrow({
      where: { capturedById: first.id },
    });
    const seen = async (person: Person) => [
      (await getEvidence(person, { evidenceId })).ok,
      (await listCaptures(person, { evidenceId })).ok,
      (await capturedFile(person, { captureId }, { store })).ok,
    ];
    expect(await seen(first)).toEqual([true, true, true]);
    expect(await seen(second)).toEqual([false, false, false]);
    expect(await seen(room.approver)).toEqual([false, false, false]);
    const more = await sends(first);
    expect(refusalOf(await addFile(first, { evidenceId, uploadId: more.id })).kind).toBe('forbidden');
    await seals(second, claim);
    expect(await seen(room.approver)).toEqual([true, true, true]);
  });

  test('that is restricted exists with its file for editors and for who added it', async () => {
    const { id: uploadId } = await sends();
    const evidenceId = await evidenceOf(by, { uploadId, sensitivity: 'RESTRICTED' });
    const [capture] = must(await listCaptures(by, { evidenceId })).items;
    const outcomes = async (person: Person) => {
      const results = [
        await getEvidence(person, { evidenceId }),
        await listCaptures(person, { evidenceId }),
        await capturedFile(person, { captureId: capture?.id ?? '' }, { store }),
      ];
      return results.map((result) => (result.ok ? 'seen' : result.refusal.kind));
    };
    expect(await outcomes(await aPerson('EDITOR'))).toEqual(['seen', 'seen', 'seen']);
    expect(await outcomes(by)).toEqual(['seen', 'seen', 'seen']);
    expect(await outcomes(await aPerson('CHECKER'))).toEqual(Array(3).fill('not_found'));
    expect(await outcomes(await aPerson('ADMIN'))).toEqual(Array(3).fill('not_found'));
  });
});

describe('a file that is added to stored evidence', () => {
  test('stands behind the copies that there are, and whoever gave it has a hand in the claims that lead to it', async () => {
    const room = await aNewsroom();
    const draft = await aDraft({ by: room.author });
    const input = AddEvidence.parse({ claimId: draft.id, version: draft.version, ...about });
    const [added] = must(await addEvidence(room.author, input)).evidence;
    const evidenceId = added?.evidence.id ?? '';
    const { claim: resting, evidenceId: derived } = await withReport(
      room.author,
      await aDraft({ by: room.author }),
      { originality: 'DERIVED' },
    );
    await comesFrom(room.author, evidenceNode(derived), evidenceNode(evidenceId));
    const giver = room.reviewers[0];
    const upload = await sends(giver);
    const { items } = must(await addFile(giver, { evidenceId, uploadId: upload.id }));
    expect(items.map(({ sequence, method }) => [sequence, method])).toEqual([[1, 'UPLOADED']]);
    for (const claimId of [draft.id, resting.id]) {
      const contributors = await reader().claimContributor.findMany({ where: { claimId } });
      expect(contributors.map(({ userId }) => userId)).toEqual([giver.id]);
    }
    expect(pathsOf(await addFile(giver, { evidenceId, uploadId: upload.id }))).toEqual(['uploadId']);
    expect(refusalOf(await addFile(giver, { evidenceId: 'none', uploadId: upload.id })).kind).toBe(
      'not_found',
    );
  });
});

/** The beginning of a HEIC, which is all that tells one. */
function heic(): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(64),
  ]);
}
