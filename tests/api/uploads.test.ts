import { beforeAll, expect, test } from 'vitest';
import { ClaimView } from '@/lib/schemas/claim/view';
import { CapturesView, EvidenceView } from '@/lib/schemas/evidence';
import { EvidenceHistory } from '@/lib/schemas/evidence/edit';
import { UploadView } from '@/lib/schemas/evidence/upload';
import { tellingJpeg } from '../support/files/pictures';
import { as, type Caller, send } from './support/client';
import { aDraft, must } from './support/newsroom';

let rana: Caller;
let tomas: Caller;
beforeAll(async () => {
  [rana, tomas] = await Promise.all([as('Rana'), as('Tomas')]);
});

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const sends = (bytes: Uint8Array, fileName = 'taps.txt', by = rana) =>
  by.post('/uploads', { fileName, file: inBase64(bytes) });

const about = {
  ...{ title: 'A photograph', type: 'IMAGERY', stance: 'CORROBORATES', strength: 'STRONG' },
  rationale: 'It shows the tap.',
};

test('a file is sent, found by its sender alone, and becomes evidence', async () => {
  const sent = await sends(await tellingJpeg(), 'tap.jpg');
  expect(sent.status).toBe(201);
  const upload = must(sent).as(UploadView);
  expect(sent.headers.get('location')).toMatch(new RegExp(`/api/v1/uploads/${upload.id}$`));
  expect((await rana.get(`/uploads/${upload.id}`)).status).toBe(200);
  expect((await tomas.get(`/uploads/${upload.id}`)).status).toBe(404);
  expect((await send('GET', `/api/v1/uploads/${upload.id}`)).status).toBe(401);

  const { claim, etag } = await aDraft(rana);
  const added = await rana.post(`/claims/${claim.id}/evidence`, { ...about, uploadId: upload.id }, { etag });
  const [link] = must(added).as(ClaimView).evidence;
  expect(link?.evidence).toMatchObject({ hasFile: true, url: null });
  const { items } = must(await rana.get(`/evidence/${link?.evidence.id}/captures`)).as(CapturesView);
  expect(items).toMatchObject([{ method: 'UPLOADED', fileName: 'tap.jpg', mediaType: 'image/jpeg' }]);
  expect((await rana.get(`/uploads/${upload.id}`)).status).toBe(404);
});

test('a file of 20 MB is taken, one larger refused, and strangers send none', async () => {
  const largest = Buffer.alloc(20 * 1024 * 1024, 'a ');
  expect((await sends(largest)).status).toBe(201);
  const larger = await sends(Buffer.concat([largest, Buffer.from('aaa')]));
  expect([larger.status, JSON.parse(larger.text).errors?.[0]]).toEqual([
    422,
    { field: '/file', detail: 'A file can have 20 MB at most.' },
  ]);
  const stranger = { fileName: 'a.txt', file: inBase64(Buffer.from('a')) };
  expect((await send('POST', '/api/v1/uploads', { body: stranger })).status).toBe(401);
});

test('evidence is edited over the version that was seen, and says what it was', async () => {
  const { claim, etag } = await aDraft(rana);
  const added = await rana.post(`/claims/${claim.id}/evidence`, about, { etag });
  const id = must(added).as(ClaimView).evidence[0]?.evidence.id ?? '';
  const seen = await rana.get(`/evidence/${id}`);
  const tag = seen.headers.get('etag') ?? '';
  const { title, type, sensitivity, state, originality } = must(seen).as(EvidenceView);
  const body = { title, type, sensitivity, state, originality };
  const put = (change: object, ifMatch = tag) =>
    rana.ask('PUT', `/evidence/${id}`, { body: { ...body, ...change }, etag: ifMatch });
  const unsaid = await put({ state: 'RETRACTED' });
  expect([unsaid.status, JSON.parse(unsaid.text).errors?.[0]?.field]).toEqual([422, '/reason']);
  expect((await put({ state: 'RETRACTED', reason: 'It is another tap.' })).status).toBe(200);
  const stale = await put({ title: 'Another' });
  expect([stale.status, JSON.parse(stale.text).current.state]).toEqual([412, 'RETRACTED']);
  const { items } = must(await tomas.get(`/evidence/${id}/changes`)).as(EvidenceHistory);
  expect(items).toMatchObject([
    { reason: 'It is another tap.', changes: [{ field: 'state', before: 'ACTIVE', after: 'RETRACTED' }] },
  ]);
});
