import { beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '@/lib/http/security-headers.js';
import { givenFields, needsVersion, type Operation } from '@/lib/schemas/operation';
import { operations } from '@/lib/schemas/operations/all';
import { Problem } from '@/lib/schemas/problem';
import { type Answer, as, type Caller, send } from './support/client';

let caller: Caller;
let admin: Caller;
beforeAll(async () => {
  [caller, admin] = await Promise.all([as('Rana'), as('Ingrid')]);
});

/** Numbers between 0 and 1 that are the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** JSON texts of values that a field may be given by mistake or on purpose. */
const VALUES = [
  'null',
  'true',
  '0',
  '-1',
  '1e400',
  '-0',
  '1e-7',
  '99999999999999999999',
  '3.5',
  '""',
  '" "',
  '"x"',
  '"\\u0000"',
  '"\\ud800"',
  '"😀"',
  '"2025-02-30"',
  '"__proto__"',
  '[]',
  '[[]]',
  '[null]',
  '{}',
  '{"a":{}}',
  '{"length":1}',
  '[{}]',
  '[{"hops":[{}]}]',
  '{"attributions":[{"hops":{}}]}',
  '{"low":[],"comparator":"RANGE"}',
  `"${'x'.repeat(20_000)}"`,
  `${'['.repeat(31)}${']'.repeat(31)}`,
  '{"toString":1}',
];

/** Parts of an address, and values of a query, already written as they are sent. */
const WORDS = [
  '%00',
  '%0A',
  '%2F',
  '..',
  '%2e%2e',
  '%FF',
  '%',
  '%E0%A4%A',
  '%F0%9F%98%80',
  'x'.repeat(300),
  '__proto__',
  'constructor',
  "'",
  '%22',
  '*',
  '-1',
  '0',
  '1e400',
  '99999999999999999999',
  'null',
  '[]',
  '',
  '%ED%A0%80',
  'a%20b',
  '~',
  'eA',
];

const any = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** One request of an operation with odd parts, always the same for the same number. */
function oddRequest(operation: Operation, random: () => number) {
  const path = operation.path.replace(/\{\w+\}/g, () =>
    random() < 0.5 ? 'none' : any(random, WORDS) || 'none',
  );
  const fields = givenFields(operation);
  if (operation.method === 'GET') {
    const names = [...fields, fields[0] ?? 'limit', '__proto__', '%FF'].filter(() => random() < 0.5);
    const query = names.map((name) => `${name}=${any(random, WORDS)}`).join('&');
    return { address: `/api/v1${path}${query && `?${query}`}`, body: undefined, headers: {} };
  }
  const given = [...fields, 'nonsense', '__proto__'].filter(() => random() < 0.7);
  const whole = `{${given.map((name) => `${JSON.stringify(name)}:${any(random, VALUES)}`).join()}}`;
  const body =
    random() < 0.8
      ? whole
      : any(random, ['', '[', 'null', '[1]', '"x"', '{"a":1,"a":2}', '{"a"', '\uFEFF{}', '['.repeat(5_000)]);
  const type =
    random() < 0.9
      ? 'application/json'
      : any(random, ['text/plain', 'application/xml', 'multipart/form-data', 'x']);
  const tag = any(random, ['"1.a"', 'W/"1.a"', '"0.a"', '"x"', '*', 'x', '', '"2147483648.a"']);
  return {
    address: `/api/v1${path}`,
    body,
    headers: { 'content-type': type, ...(needsVersion(operation) ? { 'if-match': tag } : {}) },
  };
}

/** An answer is ours when it is no 5xx, carries the headers, and tells what is wrong as problem details. */
function expectAnswer(asked: unknown, answer: Answer): void {
  expect([asked, answer.status < 500, answer.text.slice(0, 200)]).toEqual([asked, true, expect.anything()]);
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect([asked, name, answer.headers.get(name)]).toEqual([asked, name, value]);
  }
  if (answer.status < 400) return;
  expect([asked, answer.headers.get('content-type')]).toEqual([asked, 'application/problem+json']);
  expect(Problem.parse(JSON.parse(answer.text)).status).toBe(answer.status);
}

/** How many odd requests each operation gets. */
const EACH = 12;

describe('whatever an operation is given, it answers', () => {
  // What goes on answering has no end that could be waited for.
  const ending = operations.filter(({ streams }) => !streams);
  test.each(ending.map((operation, at) => [operation.id, operation, at] as const))(
    '%s',
    async (_, operation, at) => {
      const random = seeded(5_000 + at);
      for (let turn = 0; turn < EACH; turn += 1) {
        const { address, body, headers } = oddRequest(operation, random);
        const { token } = operation.tag === 'Accounts' || operation.tag === 'Audit' ? admin : caller;
        const answer = await send(operation.method, address, {
          body,
          headers: { authorization: `Bearer ${token}`, ...headers },
        });
        // A redirect is Next's, to the address as it is written properly.
        if (answer.status === 308) continue;
        expectAnswer([operation.method, address, body?.slice(0, 300), headers], answer);
      }
    },
  );
});
