import { hash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ClaimView } from '@/lib/schemas/claim/view';
import { CapturesView, VerificationView } from '@/lib/schemas/evidence';
import { CaptureDifference } from '@/lib/schemas/evidence/looking';
import { CaptureText } from '@/lib/schemas/evidence/reading';
import { PublicClaim } from '@/lib/schemas/publication';
import { eventually } from '../support/patience';
import { as, type Caller, send } from './support/client';
import { aDraft, move, must, retract, seal, summarise } from './support/newsroom';

let page =
  '<!doctype html><title>Report</title><script>alert(1)</script><p>38 of 40 taps met the standard.</p>';
const pages = createServer((request, response) => {
  if (request.url === '/report') response.setHeader('content-type', 'image/png').end(page);
  else response.writeHead(404).end();
});
const PAGE = `http://127.0.0.1:${inject('pagesPort')}/report`;

let rana: Caller;
beforeAll(async () => {
  await new Promise<void>((done) => void pages.listen(inject('pagesPort'), '127.0.0.1', done));
  rana = await as('Rana');
});
afterAll(() => void pages.close());

const someEvidence = async (url: string, sensitivity?: string): Promise<string> =>
  (await aClaimWith(url, sensitivity)).evidence[0]?.evidence.id ?? '';

async function aClaimWith(url: string, sensitivity = 'PUBLIC'): Promise<ClaimView> {
  const { claim, etag } = await aDraft(rana);
  const added = await rana.post(
    `/claims/${claim.id}/evidence`,
    {
      ...{ title: 'A report', url, type: 'DATA', sensitivity },
      ...{ stance: 'CORROBORATES', strength: 'STRONG', rationale: 'It counts the taps.' },
    },
    { etag },
  );
  return must(added).as(ClaimView);
}

const capturesOf = async (id: string) =>
  CapturesView.parse(JSON.parse((await rana.get(`/evidence/${id}/captures`)).text));

/** Asks for a copy and waits for the server's worker, which looks for work each second. */
const captured = async (id: string, copies: number) => {
  expect((await rana.post(`/evidence/${id}/captures`, {})).status).toBe(200);
  return eventually(async () => {
    const captures = await capturesOf(id);
    expect([captures.state, captures.items.length]).toEqual(['CAPTURED', copies]);
    return captures;
  });
};

test('the server keeps what stands at an address, tells when it changed, and gives it back as a download', async () => {
  const id = await someEvidence(PAGE);
  await captured(id, 1);
  const first = page;
  page = page.replace('38', '37');
  const { items } = await captured(id, 2);
  expect(items.map(({ finding, sha256 }) => [finding, sha256])).toEqual([
    ['CHANGED', hash('sha256', page, 'hex')],
    ['FIRST', hash('sha256', first, 'hex')],
  ]);

  const told = await rana.get(`/evidence/${id}/captures/${items[0]?.id}/difference`);
  const { parts, direction } = CaptureDifference.parse(JSON.parse(told.text));
  expect([parts.map(({ kind }) => kind), direction]).toEqual([['changed'], 'ltr']);

  const file = await rana.get(`/captures/${items[1]?.id}/file`);
  expect([file.status, file.text]).toEqual([200, first]);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{16}\.html"$/);
  expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(file.headers.get('cache-control')).toBe('private, no-store');
});

test('a copy of restricted evidence exists for editors and whoever added it alone', async () => {
  const id = await someEvidence(PAGE, 'RESTRICTED');
  const { items } = await captured(id, 1);
  const [tomas, miriam] = [await as('Tomas'), await as('Miriam')];
  for (const path of [`/evidence/${id}/captures`, `/captures/${items[0]?.id}/file`]) {
    expect((await tomas.get(path)).status).toBe(404);
    expect((await send('GET', `/api/v1${path}`)).status).toBe(401);
  }
  expect((await miriam.get(`/captures/${items[0]?.id}/file`)).status).toBe(200);
});

test('a page that is gone is said to be, and not tried again', async () => {
  const id = await someEvidence(`${PAGE}-gone`);
  expect((await rana.post(`/evidence/${id}/captures`, {})).status).toBe(200);
  await eventually(async () => {
    const { state, problem, nextAttemptAt, items, gone } = await capturesOf(id);
    expect([state, problem, nextAttemptAt, items]).toEqual(['GONE', null, null, []]);
    expect(gone).toHaveLength(1);
  });
});

describe('a copy of evidence of a claim', () => {
  let claim: ClaimView;
  let copy: CaptureText;
  beforeAll(async () => {
    claim = await aClaimWith(PAGE);
    const evidenceId = claim.evidence[0]?.evidence.id ?? '';
    const { items } = await captured(evidenceId, 1);
    copy = must(await rana.get(`/captures/${items[0]?.id}`)).as(CaptureText);
  });

  /** Words of the copy, by their place. */
  const quoting = (words: string) => {
    const start = copy.text?.indexOf(words) ?? 0;
    return { captureId: copy.id, start, end: start + words.length, exact: words };
  };
  const quote = async (body: object) =>
    rana.ask('PUT', `/claims/${claim.id}/evidence/${claim.evidence[0]?.id}/excerpt`, {
      body,
      etag: (await rana.get(`/claims/${claim.id}`)).etag,
    });

  test('is read, quoted, checked, and taken away with its proof', async () => {
    expect(copy).toMatchObject({ sha256: hash('sha256', page, 'hex'), newest: true, excerpts: [] });
    const words = '40 taps met the standard';
    const after = must(await quote(quoting(words))).as(ClaimView);
    expect(after.evidence[0]).toMatchObject({ excerpt: words, anchor: { captureId: copy.id } });
    const refused = await quote({ ...quoting(words), exact: '41 taps' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('exact')]);

    const looked = must(await rana.post(`/captures/${copy.id}/verifications`, {}));
    expect(looked.as(VerificationView).outcome).toBe('VERIFIED');
    const proof = await rana.get(`/captures/${copy.id}/wacz`);
    expect([proof.status, proof.headers.get('content-type')]).toEqual([200, 'application/wacz']);
    expect(proof.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect((await send('GET', `/api/v1/captures/${copy.id}/wacz`)).status).toBe(401);
  });

  test('is there for readers by its hash while a publication names it, as text that runs nowhere', async () => {
    const address = `/api/v1/public/captures/${copy.sha256}`;
    const nothing = await send('GET', `/api/v1/public/captures/${'0'.repeat(64)}/text`);
    const never = async () => {
      const answers = [await send('GET', `${address}/text`), await send('GET', `${address}/file`)];
      for (const { status, text } of answers)
        expect([status, JSON.parse(text).detail]).toEqual([404, JSON.parse(nothing.text).detail]);
    };
    await never();
    must(await move(rana, claim.id, { move: 'submit' }));
    for (const name of ['Tomas', 'Amina'] as const) must(await seal(await as(name), claim.id));
    must(await summarise(rana, claim.id));
    must(await move(await as('Miriam'), claim.id, { move: 'approve' }));
    await never();
    const daniel = await as('Daniel');
    const { slug } = must(await move(daniel, claim.id, { move: 'publish' })).as(ClaimView);

    const snapshot = (await send('GET', `/api/v1/public/claims/${slug}`)).as(PublicClaim);
    const [named] = snapshot.evidence;
    expect(named?.capture).toMatchObject({ sha256: copy.sha256, excerpt: { prefix: expect.any(String) } });
    const text = await send('GET', `${address}/text`);
    expect([text.status, text.text, text.etag]).toEqual([200, copy.text, `"${named?.capture?.textSha256}"`]);
    expect(hash('sha256', text.text, 'hex')).toBe(named?.capture?.textSha256);
    expect(Object.fromEntries(text.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `inline; filename="${copy.sha256.slice(0, 16)}.txt"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    });
    const held = await send('GET', `${address}/text`, { headers: { 'if-none-match': text.etag } });
    expect([held.status, held.text]).toEqual([304, '']);
    const shown = (await send('GET', `/claims/${slug}`)).text;
    expect(shown).toContain(`href="${address}/text"`);

    must(await retract(await as('Miriam'), daniel, claim.id, 'It was another report.'));
    await never();
  });
});
