import { hash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import type { Leased } from '@/lib/data/jobs';
import { type Person, signedOut } from '@/lib/domain/actor';
import { MOST_BEGUN, MOST_FAILURES } from '@/lib/domain/backing-off';
import { MOST_LISTED } from '@/lib/domain/evidence/capture';
import { invalid, ok, refuse } from '@/lib/domain/result';
import { troubled } from '@/lib/domain/trouble';
import { reader as articleReader, type Reader } from '@/lib/ingest/reader';
import { Folder } from '@/lib/outside/files/folder';
import type { FetchPublic } from '@/lib/outside/web/fetching';
import { AddEvidence } from '@/lib/schemas/evidence';
import { SendFile } from '@/lib/schemas/evidence/upload';
import { ListAudit } from '@/lib/schemas/record';
import { addEvidence } from '@/lib/services/claim/evidence';
import { askForCapture, capturedFile, captureProgress, listCaptures } from '@/lib/services/evidence/captures';
import { takeCapture } from '@/lib/services/evidence/capturing';
import { captureDifference } from '@/lib/services/evidence/difference';
import { addFile } from '@/lib/services/evidence/files';
import { sendFile } from '@/lib/services/evidence/uploads';
import { newId } from '@/lib/services/ids';
import { nextJob } from '@/lib/services/jobs';
import { listAudit } from '@/lib/services/record';
import { aPerson } from '../../support/actors';
import { aDraft, must, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, seals } from '../../support/newsroom';
import { outside } from '../../support/outside';

const ADDRESS = 'https://water.example/report';
const MINUTE = 60_000;
const PAGE = '<!doctype html><title>Report</title><p>Samples of 38 taps met the standard in September.</p>';

let folder: string;
let store: Folder;
let by: Awaited<ReturnType<typeof aPerson>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'captures-'));
  store = new Folder(folder);
  by = await aPerson('CHECKER');
});
afterAll(() => rm(folder, { recursive: true }));

/** A web of one page, which may change. */
const web =
  (page: string, { address = ADDRESS, redirects = [] as string[] } = {}): FetchPublic =>
  async () =>
    ok({
      ...{ address, redirects, status: 200, mediaType: 'image/png', charset: null },
      ...{ headers: { etag: '"1"' }, bytes: new TextEncoder().encode(page), fetchedAt: new Date() },
    });

/** A reader that nobody is to ask. */
const idle: Pick<Reader, 'read' | 'readFile'> = {
  read: () => Promise.reject(new Error('No text was to be read.')),
  readFile: () => Promise.reject(new Error('No file was to be read.')),
};

const gone: FetchPublic = async () => troubled('NOT_FOUND', invalid('url', 'There is no such page.'));

const goneFrom =
  (status: 404 | 410): FetchPublic =>
  async () =>
    ok({
      ...{ address: ADDRESS, redirects: [], status, mediaType: null, charset: null, headers: {} },
      ...{ bytes: new Uint8Array(), fetchedAt: new Date() },
    });

async function someEvidence(given: object = {}): Promise<string> {
  const claim = await aDraft({ by });
  const input = AddEvidence.parse({
    ...{ claimId: claim.id, version: claim.version, title: 'A report', url: ADDRESS, type: 'DATA' },
    ...{ stance: 'CORROBORATES', strength: 'STRONG', rationale: 'It counts the taps.', ...given },
  });
  const [link] = must(await addEvidence(by, input)).evidence;
  return link?.evidence.id ?? '';
}

/** The next work about this evidence: other tests may have asked for some. */
async function leased(evidenceId: string, now = new Date(), milliseconds = MINUTE): Promise<Leased> {
  for (;;) {
    const job = await nextJob(milliseconds, now);
    if (!job) throw new Error('There is no work.');
    if (job.subjectId === evidenceId && job.kind === 'CAPTURE') return job;
  }
}

/** Of which kind the last trouble with the newest work about this evidence was. */
async function troubleOf(subjectId: string): Promise<string | null | undefined> {
  return (await reader().job.findFirst({ where: { kind: 'CAPTURE', subjectId }, orderBy: { id: 'desc' } }))
    ?.trouble;
}

describe('a capture', () => {
  test('is asked for once, taken in the background, and found the same or changed afterwards', async () => {
    const evidenceId = await someEvidence();
    expect(must(await listCaptures(by, { evidenceId }))).toMatchObject({ state: 'NONE', items: [] });
    expect(must(await askForCapture(by, { evidenceId })).state).toBe('QUEUED');
    must(await askForCapture(by, { evidenceId }));
    expect(await reader().job.count({ where: { kind: 'CAPTURE', subjectId: evidenceId } })).toBe(1);

    const first = await leased(evidenceId);
    expect(must(await askForCapture(by, { evidenceId })).state).toBe('RUNNING');
    const redirected = (page: string) => web(page, { redirects: ['http://water.example/'] });
    await takeCapture(first, { fetchPage: redirected(PAGE), store });
    for (const page of [PAGE, `${PAGE}<p>Corrected.</p>`]) {
      must(await askForCapture(by, { evidenceId }));
      await takeCapture(await leased(evidenceId), { fetchPage: redirected(page), store });
    }

    const { state, items } = must(await listCaptures(by, { evidenceId }));
    expect(state).toBe('CAPTURED');
    expect(items.map(({ sequence, finding }) => [sequence, finding])).toEqual([
      [3, 'CHANGED'],
      [2, 'SAME'],
      [1, 'FIRST'],
    ]);
    expect(items[2]).toMatchObject({
      address: 'http://water.example/',
      finalAddress: ADDRESS,
      mediaType: 'text/html',
      sha256: hash('sha256', PAGE, 'hex'),
      bytes: PAGE.length,
      capturedBy: { id: by.id },
    });
    const row = await reader().capture.findUniqueOrThrow({ where: { id: items[2]?.id ?? '' } });
    expect([row.text, row.extractor]).toEqual(['Samples of 38 taps met the standard in September.', 'html']);
    const file = must(await capturedFile(by, { captureId: items[2]?.id ?? '' }, { store }));
    expect(new TextDecoder().decode(file.bytes)).toBe(PAGE);
  });

  test('of a page that is gone is an answer: nothing is tried again, and a later look can find it once more', async () => {
    const evidenceId = await someEvidence();
    for (const [answer, state] of [
      [web(PAGE), 'CAPTURED'],
      [goneFrom(410), 'GONE'],
      [web(`${PAGE}<p>Corrected.</p>`), 'CAPTURED'],
      [goneFrom(404), 'GONE'],
    ] as const) {
      must(await askForCapture(by, { evidenceId }));
      await takeCapture(await leased(evidenceId), { fetchPage: answer, store });
      expect(must(await captureProgress(by, { evidenceId }))).toEqual({
        ...{ state, failures: 0, nextAttemptAt: null },
      });
    }
    const { items, gone } = must(await listCaptures(by, { evidenceId }));
    expect(items.map(({ finding }) => finding)).toEqual(['CHANGED', 'FIRST']);
    expect(gone.map(({ askedBy }) => askedBy?.id)).toEqual([by.id, by.id]);
    expect((gone[0]?.at ?? '') > (gone[1]?.at ?? '')).toBe(true);
    const jobs = await reader().job.findMany({
      where: { kind: 'CAPTURE', subjectId: evidenceId },
      orderBy: { id: 'asc' },
    });
    expect(jobs.map(({ state, outcome, begun }) => [state, outcome, begun])).toEqual([
      ['DONE', null, 1],
      ['DONE', 'GONE', 1],
      ['DONE', null, 1],
      ['DONE', 'GONE', 1],
    ]);
    const log = must(await listAudit(await aPerson('ADMIN'), ListAudit.parse({ subjectId: evidenceId })));
    expect(log.items.map(({ verb }) => verb).filter((verb) => verb !== 'capture.asked')).toEqual([
      'capture.gone',
      'capture.taken',
      'capture.gone',
      'capture.taken',
    ]);
  });

  test('is the first of its address where the address was edited', async () => {
    const evidenceId = await someEvidence();
    for (const address of [ADDRESS, `${ADDRESS}/2`, ADDRESS]) {
      must(await askForCapture(by, { evidenceId }));
      await takeCapture(await leased(evidenceId), { fetchPage: web(address, { address }), store });
    }
    const { items } = must(await listCaptures(by, { evidenceId }));
    expect(items.map(({ finding }) => finding)).toEqual(['SAME', 'FIRST', 'FIRST']);
  });

  test('is compared with what was fetched before it, word by word, and with no file between them', async () => {
    const evidenceId = await someEvidence();
    for (const page of [PAGE, PAGE.replace('38', '37')]) {
      must(await askForCapture(by, { evidenceId }));
      await takeCapture(await leased(evidenceId), { fetchPage: web(page), store });
      const file = SendFile.parse({ fileName: 'a.txt', file: Buffer.from('40 taps.').toString('base64') });
      const { id: uploadId } = must(await sendFile(by, file, { store }));
      must(await addFile(by, { evidenceId, uploadId }));
    }
    const { items } = must(await listCaptures(by, { evidenceId }));
    expect(items.map(({ finding }) => finding)).toEqual(['GIVEN', 'CHANGED', 'GIVEN', 'FIRST']);
    const [file, newest, , first] = items.map(({ id }) => id);
    const found = must(await captureDifference(by, { evidenceId, captureId: newest ?? '' }));
    expect(found).toMatchObject({ before: { id: first }, after: { id: newest }, direction: 'ltr' });
    expect(found.parts).toEqual([
      {
        ...{ kind: 'changed', was: 0, is: 0 },
        runs: [
          { kind: 'same', text: 'Samples of ' },
          { kind: 'gone', text: '38' },
          { kind: 'come', text: '37' },
          { kind: 'same', text: ' taps met the standard in September.' },
        ],
      },
    ]);
    for (const captureId of [file ?? '', first ?? ''])
      expect(refusalOf(await captureDifference(by, { evidenceId, captureId })).kind).toBe('not_ready');
    const elsewhere = { evidenceId: await someEvidence(), captureId: newest ?? '' };
    expect(refusalOf(await captureDifference(by, elsewhere)).kind).toBe('not_found');
  });

  test('that fails is due again later each time, and fails for good in the end', async () => {
    const evidenceId = await someEvidence();
    must(await askForCapture(by, { evidenceId }));
    let now = new Date();
    for (let attempt = 1; attempt <= MOST_FAILURES; attempt++) {
      await takeCapture(await leased(evidenceId, now), { fetchPage: gone, store, now: () => now });
      const { state, failures, problem, nextAttemptAt } = must(await listCaptures(by, { evidenceId }));
      expect([failures, problem]).toEqual([attempt, 'There is no such page.']);
      expect(await troubleOf(evidenceId)).toBe('NOT_FOUND');
      expect(state).toBe(attempt < MOST_FAILURES ? 'QUEUED' : 'FAILED');
      if (nextAttemptAt) now = new Date(nextAttemptAt);
    }
    expect(await reader().capture.count({ where: { evidenceId } })).toBe(0);
    must(await askForCapture(by, { evidenceId }));
    await takeCapture(await leased(evidenceId), { fetchPage: web(PAGE), store });
    expect(must(await listCaptures(by, { evidenceId }))).toMatchObject({ state: 'CAPTURED', problem: null });
    expect(await troubleOf(evidenceId)).toBeNull();
  });

  test('is kept whatever a mistake in reading it does, and without its words', async () => {
    const evidenceId = await someEvidence();
    must(await askForCapture(by, { evidenceId }));
    const mistake = new Error('The reader broke.');
    const articles = { ...idle, read: () => Promise.reject(mistake) };
    const onMistake = vi.fn();
    await takeCapture(await leased(evidenceId), { fetchPage: web(PAGE), store, articles, onMistake });
    expect(onMistake.mock.calls).toEqual([[mistake]]);
    const { state, items } = must(await listCaptures(by, { evidenceId }));
    expect([state, items[0]?.sha256, items[0]?.mediaType]).toEqual([
      'CAPTURED',
      hash('sha256', PAGE, 'hex'),
      'text/html',
    ]);
  });

  test('waits for a reader that is busy, and is then read', async () => {
    const evidenceId = await someEvidence();
    must(await askForCapture(by, { evidenceId }));
    const articles = { ...idle, read: async () => refuse('busy', { retryAfterSeconds: 10 }) };
    await takeCapture(await leased(evidenceId), { fetchPage: web(PAGE), store, articles });
    const { state, problem, nextAttemptAt } = must(await listCaptures(by, { evidenceId }));
    expect([state, problem]).toEqual(['QUEUED', 'Too many pages are being fetched or read.']);
    expect(await troubleOf(evidenceId)).toBe('BUSY');
    await takeCapture(await leased(evidenceId, new Date(nextAttemptAt ?? 0)), {
      fetchPage: web(PAGE),
      store,
    });
    const row = await reader().capture.findFirstOrThrow({ where: { evidenceId } });
    expect(row.text).toBe('Samples of 38 taps met the standard in September.');
  });

  test('that failed and waits is tried at once when somebody asks', async () => {
    const evidenceId = await someEvidence();
    must(await askForCapture(by, { evidenceId }));
    await takeCapture(await leased(evidenceId), { fetchPage: gone, store });
    expect(must(await listCaptures(by, { evidenceId })).nextAttemptAt).not.toBeNull();
    for (const _ of ['asked', 'asked again'])
      expect(must(await askForCapture(by, { evidenceId }))).toMatchObject({
        ...{ state: 'QUEUED', failures: 1, nextAttemptAt: null },
      });
    const asked = { verb: 'capture.asked', subjectId: evidenceId };
    expect(await reader().auditEvent.count({ where: asked })).toBe(2);
    await takeCapture(await leased(evidenceId), { fetchPage: web(PAGE), store });
    expect(must(await listCaptures(by, { evidenceId })).state).toBe('CAPTURED');
  });

  test('is due, and waits no more, once the time of its next attempt has come', async () => {
    const evidenceId = await someEvidence();
    must(await askForCapture(by, { evidenceId }));
    await takeCapture(await leased(evidenceId), { fetchPage: gone, store });
    const { nextAttemptAt } = must(await listCaptures(by, { evidenceId }));
    const then = must(await listCaptures(by, { evidenceId }, { now: new Date(nextAttemptAt ?? 0) }));
    expect(then).toMatchObject({ state: 'QUEUED', failures: 1, nextAttemptAt: null });
  });

  test('is held against the one before it by its words, where both have some', async () => {
    const evidenceId = await someEvidence();
    const withNumber = `${PAGE}<script nonce="8f2c">1</script>`;
    for (const page of [PAGE, withNumber, withNumber.replace('38', '37'), '\x89PNG\0', '\x89PNG\0\0', PAGE]) {
      must(await askForCapture(by, { evidenceId }));
      await takeCapture(await leased(evidenceId), { fetchPage: web(page), store });
    }
    const { items } = must(await listCaptures(by, { evidenceId }));
    const findings = ['OTHER_BYTES', 'OTHER_BYTES', 'OTHER_BYTES', 'CHANGED', 'SAME_WORDS', 'FIRST'];
    expect(items.map(({ finding }) => finding)).toEqual(findings);
  });

  test('says nothing of words that two versions of a reader read differently', async () => {
    const evidenceId = await someEvidence();
    const former: typeof idle.read = async (input) => {
      const read = await articleReader().read(input);
      return read.ok ? ok({ ...read.value, extractorVersion: '0' }) : read;
    };
    for (const [page, articles] of [
      [PAGE, { ...idle, read: former }],
      [PAGE.replace('38', '37'), articleReader()],
    ] as const) {
      must(await askForCapture(by, { evidenceId }));
      await takeCapture(await leased(evidenceId), { fetchPage: web(page), store, articles });
    }
    expect(must(await listCaptures(by, { evidenceId })).items[0]?.finding).toBe('OTHER_BYTES');
  });

  test('is listed among the newest, and compared with one that is not listed any more', async () => {
    const evidenceId = await someEvidence();
    must(await askForCapture(by, { evidenceId }));
    await takeCapture(await leased(evidenceId), { fetchPage: web(PAGE), store });
    const first = await reader().capture.findFirstOrThrow({ where: { evidenceId } });
    const more = Array.from({ length: MOST_LISTED }, (_, i) => ({
      ...{ ...first, id: newId(new Date()), jobId: newId(new Date()), sequence: i + 2 },
    }));
    await transaction(async (tx) => {
      await tx.capture.createMany({ data: more });
      return ok(undefined);
    });
    const { items } = must(await listCaptures(by, { evidenceId }));
    expect([items.length, items[0]?.sequence]).toEqual([MOST_LISTED, MOST_LISTED + 1]);
    expect(items.at(-1)).toMatchObject({ sequence: 2, finding: 'SAME' });
  });

  test('is stored once by whoever has the lease: a worker that was thought dead stores nothing', async () => {
    const evidenceId = await someEvidence();
    must(await askForCapture(by, { evidenceId }));
    const slow = await leased(evidenceId, new Date(), 1);
    const quick = await leased(evidenceId, new Date(Date.now() + MINUTE));
    expect(quick).toMatchObject({ id: slow.id, begun: 2 });
    await takeCapture(quick, { fetchPage: web(PAGE), store });
    await takeCapture(slow, { fetchPage: web('<p>late</p>'), store });
    const { state, items } = must(await listCaptures(by, { evidenceId }));
    expect([state, items.map(({ sha256 }) => sha256)]).toEqual(['CAPTURED', [hash('sha256', PAGE, 'hex')]]);
  });

  test('whose worker dies each time is given up', async () => {
    const evidenceId = await someEvidence();
    must(await askForCapture(by, { evidenceId }));
    // What else waits would have its turn in between.
    await outside(`UPDATE "Job" SET "state" = 'DONE' WHERE "subjectId" <> '${evidenceId}'`);
    for (let n = 0; n <= MOST_BEGUN; n++) await nextJob(1, new Date(Date.now() + n * MINUTE));
    expect(must(await listCaptures(by, { evidenceId }))).toMatchObject({
      state: 'FAILED',
      problem: 'Each attempt was cut off before it ended.',
    });
    expect(await troubleOf(evidenceId)).toBe('CUT_OFF');
  });

  test('needs an address, and somebody who may see the evidence', async () => {
    const unaddressed = await someEvidence({ url: null });
    expect(refusalOf(await askForCapture(by, { evidenceId: unaddressed })).kind).toBe('not_ready');
    const restricted = await someEvidence({ sensitivity: 'RESTRICTED' });
    const [other, admin] = [await aPerson('CHECKER'), await aPerson('ADMIN')];
    for (const [actor, kind] of [
      [other, 'not_found'],
      [admin, 'not_found'],
      [signedOut, 'unauthenticated'],
    ] as const) {
      expect(refusalOf(await askForCapture(actor, { evidenceId: restricted })).kind).toBe(kind);
      expect(refusalOf(await listCaptures(actor, { evidenceId: restricted })).kind).toBe(kind);
    }
    must(await askForCapture(by, { evidenceId: restricted }));
    await takeCapture(await leased(restricted), { fetchPage: web(PAGE), store });
    const [capture] = must(await listCaptures(by, { evidenceId: restricted })).items;
    expect(refusalOf(await capturedFile(other, { captureId: capture?.id ?? '' }, { store })).kind).toBe(
      'not_found',
    );
  });

  test('of evidence that came with a review tells nobody who reviewed: not the log, nor whoever adjudicates', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [first, second] = room.reviewers;
    const memo = { title: 'A memo', url: ADDRESS, type: 'DATA', rationale: 'It says so.' } as const;
    const evidence = [{ ...memo, stance: 'CONTEXT', strength: 'WEAK' } as const];
    await seals(first, claim, { verdict: 'FALSE', credibility: 5, evidence });
    const { evidenceId } = await reader().evidenceLink.findFirstOrThrow({ where: { claimId: claim.id } });
    must(await askForCapture(first, { evidenceId }));
    await takeCapture(await leased(evidenceId), { fetchPage: web(PAGE), store });
    const admin = await aPerson('ADMIN');
    const logged = async () =>
      must(await listAudit(admin, ListAudit.parse({ subjectId: evidenceId }))).items.map(({ verb }) => verb);
    expect(await logged()).toEqual([]);

    await seals(second, claim);
    expect(await logged()).toEqual(['capture.taken', 'capture.asked']);
    const namesFor = async (actor: Person) =>
      must(await listCaptures(actor, { evidenceId })).items.map(({ capturedBy }) => capturedBy?.name);
    expect([await namesFor(room.adjudicator), await namesFor(first)]).toEqual([[undefined], [first.name]]);
  });

  test('whose file is another by now is not shown', async () => {
    const evidenceId = await someEvidence();
    must(await askForCapture(by, { evidenceId }));
    await takeCapture(await leased(evidenceId), { fetchPage: web('<p>The only copy of it.</p>'), store });
    const [capture] = must(await listCaptures(by, { evidenceId })).items;
    const { id = '', sha256 = '' } = capture ?? {};
    await writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'forged');
    expect(refusalOf(await capturedFile(by, { captureId: id }, { store }))).toMatchObject({
      reasons: [expect.stringContaining('hash')],
    });
  });
});

test('a file that was damaged is mended by whoever keeps it again', async () => {
  const bytes = new TextEncoder().encode('damaged later');
  const sha256 = await store.keep(bytes);
  await writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), '');
  await store.keep(bytes);
  expect(await store.read(sha256)).toEqual(Buffer.from(bytes));
});

test('the same bytes are kept once, and nothing is left beside them', async () => {
  const bytes = new TextEncoder().encode('kept by many');
  const kept = await Promise.all(Array.from({ length: 8 }, () => store.keep(bytes)));
  const [sha256 = ''] = new Set(kept);
  expect(kept).toEqual(Array(8).fill(hash('sha256', bytes, 'hex')));
  expect(await readdir(join(folder, sha256.slice(0, 2), sha256.slice(2, 4)))).toEqual([sha256]);
  expect(await store.read('0'.repeat(64))).toBeNull();
});
