import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBody } from '@/lib/http/body/json';

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
    trouble: { kind: 'unsupported' },
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
  expect(read).toMatchObject({ trouble: { kind: 'malformed', detail: expect.stringContaining(words) } });
});

test.each([
  ['{"a":1,"a":2}', ['a']],
  ['{"a":1,"a":1}', ['a']],
  ['{"a":1,"b":{"c":[{"d":1},{"d":1,"e":2,"d":3}]}}', ['b.c.1.d']],
  ['{"a":1,"\\u0061":2}', ['a']],
  ['{"__proto__":1,"__proto__":2}', ['__proto__']],
  ['{"a\\"b":1,"a\\"b":2}', ['a"b']],
  ['{"":1,"":2}', ['']],
  ['{"a":{"a":1},"b":{"a":[1,1],"b":1},"a":0}', ['a']],
  ['{"a":1,"a":2,"b":1,"b":2}', ['a', 'b']],
])('%s is refused: %o stand twice', async (body, paths) => {
  const issues = paths.map((path) => ({ path, message: 'This stands twice. Give it once.' }));
  expect(await jsonBody(post(body))).toEqual({ ok: false, trouble: { kind: 'invalid', issues } });
});

test('any JSON object comes back as it was, and with a key twice it does not', async () => {
  const objects = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 5 }), {
    minKeys: 1,
  });
  await fc.assert(
    fc.asyncProperty(objects, fc.constantFrom(undefined, 2), async (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(await jsonBody(post(text))).toEqual({ ok: true, value: JSON.parse(text) });
      const [key = ''] = Object.keys(value);
      const twice = `${text.slice(0, -1)},${JSON.stringify(key)}:0}`;
      expect(await jsonBody(post(twice))).toMatchObject({ trouble: { issues: [{ path: key }] } });
    }),
    { seed: 5 },
  );
});

test.each([
  ['a million brackets', `{"a":${'['.repeat(1_000_000)}`, '32 deep'],
  ['objects in objects', `{"a":${'{"a":'.repeat(40)}1${'}'.repeat(41)}`, '32 deep'],
  ['a million numbers', `{"a":[${'0,'.repeat(1_000_000)}0]}`, '10,000 values'],
])('%s are more than is read', async (_, body, words) => {
  expect(await jsonBody(post(body))).toMatchObject({
    trouble: { kind: 'malformed', detail: expect.stringContaining(words) },
  });
});

test('bytes that are no UTF-8 are malformed', async () => {
  expect(await jsonBody(post(new Uint8Array([0x7b, 0xff, 0x7d])))).toMatchObject({
    trouble: { kind: 'malformed' },
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
  expect(await jsonBody(post(of(limit + 1)))).toMatchObject({ trouble: { kind: 'too_large' } });
  const stream = new Blob([of(limit + 1)]).stream();
  expect(await jsonBody(post(stream))).toMatchObject({ trouble: { kind: 'too_large' } });
});

test.each([
  [{}, 3],
  [{ takesFile: true }, 28],
])('with %o it is read as far as %i MB', async (operation, megabytes) => {
  const long = (bytes: number) => post(`{"a":"${'x'.repeat(bytes - 8)}"}`);
  const limit = megabytes * 1024 * 1024;
  expect(await jsonBody(long(limit), operation)).toMatchObject({ ok: true });
  expect(await jsonBody(long(limit + 1), operation)).toMatchObject({
    trouble: { kind: 'too_large', limit: `${megabytes} MB` },
  });
});
