import { hash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { ClaimView } from '@/lib/schemas/claim/view';
import { CapturesView } from '@/lib/schemas/evidence';
import { CaptureDifference } from '@/lib/schemas/evidence/looking';
import { as, type Caller, send } from './support/client';
import { aDraft, must } from './support/newsroom';

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

async function someEvidence(url: string, sensitivity = 'PUBLIC'): Promise<string> {
  const { claim, etag } = await aDraft(rana);
  const added = await rana.post(
    `/claims/${claim.id}/evidence`,
    {
      ...{ title: 'A report', url, type: 'DATA', sensitivity },
      ...{ stance: 'CORROBORATES', strength: 'STRONG', rationale: 'It counts the taps.' },
    },
    { etag },
  );
  return must(added).as(ClaimView).evidence[0]?.evidence.id ?? '';
}

const capturesOf = async (id: string) =>
  CapturesView.parse(JSON.parse((await rana.get(`/evidence/${id}/captures`)).text));

/** Asks for a copy and waits for the server's worker, which looks for work each second. */
const captured = async (id: string, copies: number) => {
  expect((await rana.post(`/evidence/${id}/captures`, {})).status).toBe(200);
  return vi.waitFor(
    async () => {
      const captures = await capturesOf(id);
      expect([captures.state, captures.items.length]).toEqual(['CAPTURED', copies]);
      return captures;
    },
    { timeout: 20_000, interval: 200 },
  );
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
  await vi.waitFor(
    async () => {
      const { state, problem, nextAttemptAt, items, gone } = await capturesOf(id);
      expect([state, problem, nextAttemptAt, items]).toEqual(['GONE', null, null, []]);
      expect(gone).toHaveLength(1);
    },
    { timeout: 20_000, interval: 200 },
  );
});
