import { expect, test } from 'vitest';
import { jsonBody } from '@/lib/http/json-body';

const post = (
  body: BodyInit | null,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => new Request('http://here.example/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])(
  '%s is read',
  async (type) => {
    expect(await jsonBody(post('{"a":1}', { 'content-type': type }))).toEqual({ ok: true, value: { a: 1 } });
  },
);

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  '',
])('a form of another site could send “%s”, so it is refused', async (type) => {
  expect(await jsonBody(post('{"a":1}', { 'content-type': type }))).toMatchObject({
    fault: { kind: 'unsupported' },
  });
});

test.each([
  ['{', 'not JSON'],
  ['[1]', 'a JSON object'],
  ['"a"', 'a JSON object'],
  ['null', 'a JSON object'],
  ['{"a":"\\ud83d"}', 'half a character'],
  ['{"a":[{"\\udE00":1}]}', 'half a character'],
])('%s is malformed: %s', async (body, words) => {
  const read = await jsonBody(post(body));
  expect(read).toMatchObject({ fault: { kind: 'malformed', detail: expect.stringContaining(words) } });
});

test('bytes that are no UTF-8 are malformed', async () => {
  expect(await jsonBody(post(new Uint8Array([0x7b, 0xff, 0x7d])))).toMatchObject({
    fault: { kind: 'malformed' },
  });
});

test('whole pairs and other scripts pass', async () => {
  const value = { a: '😀', b: 'مُحَمَّد', c: '\ud83d\ude00' };
  expect(await jsonBody(post('{"a":"\\ud83d\\ude00","b":"مُحَمَّد","c":"😀"}'))).toEqual({ ok: true, value });
});

test('no body is an empty object', async () => {
  expect(await jsonBody(post(null))).toEqual({ ok: true, value: {} });
});

test('three megabytes pass, one byte more does not, whatever Content-Length says', async () => {
  const frame = '{"a":""}'.length;
  const of = (size: number) => `{"a":"${'x'.repeat(size - frame)}"}`;
  const limit = 3 * 1024 * 1024;
  expect((await jsonBody(post(of(limit)))).ok).toBe(true);
  expect(await jsonBody(post(of(limit + 1)))).toMatchObject({ fault: { kind: 'too_large' } });
  const stream = new Blob([of(limit + 1)]).stream();
  expect(await jsonBody(post(stream))).toMatchObject({ fault: { kind: 'too_large' } });
});
