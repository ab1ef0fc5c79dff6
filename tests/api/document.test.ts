import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { operations } from '@/lib/schemas/operations/all';
import { send } from './support/client';
import { document, holdAgainstDocument, templateOf } from './support/document';

const API = 'app/api/v1';

/** Every method that a file of routes answers, as the document would name its path. */
function routesOnDisk(): string[] {
  const files = readdirSync(API, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('route.ts'));
  return files.flatMap((file) => {
    const path = `/${file.replace(/\/?route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`;
    const source = readFileSync(join(API, file), 'utf8');
    return [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
      ([, method]) => `${method} ${path}`,
    );
  });
}

describe('the document', () => {
  test('is served, to scripts of every site, and is the one that the table makes', async () => {
    const served = await send('GET', '/api/v1/openapi.json');
    expect(served.status).toBe(200);
    expect(served.headers.get('access-control-allow-origin')).toBe('*');
    expect(JSON.parse(served.text)).toEqual(JSON.parse(JSON.stringify(document)));
    expect((JSON.parse(served.text) as { openapi: string }).openapi).toMatch(/^3\.1\./);
  });

  test('has every route that there is, and no other', () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual(
      routesOnDisk()
        .filter((route) => route !== 'GET /openapi.json')
        .sort(),
    );
  });

  test('names each operation once and says what it does', () => {
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { summary } of operations) expect(summary).toMatch(/^[A-Z].*[^.]$/);
  });

  test('every reference in it leads somewhere', () => {
    const text = JSON.stringify(document);
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#([^"]+)"/g)) {
      const found = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect([pointer, typeof found]).toEqual([pointer, 'object']);
    }
  });

  test('its schemas are JSON Schema 2020-12', () => {
    const { schemas } = document.components as { schemas: Record<string, object> };
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const [name, schema] of Object.entries(schemas)) {
      expect([name, ajv.validateSchema(schema)]).toEqual([name, true]);
    }
  });
});

describe('holding an answer against it', () => {
  const problem = { type: '/api/problems/not_found', title: 'a', status: 404, detail: 'b', instance: '/c' };
  const answer = (status: number, type: string, body: unknown) => ({
    status,
    headers: new Headers({ 'content-type': type }),
    text: JSON.stringify(body),
  });
  const hold = (status: number, type: string, body: unknown) => () =>
    holdAgainstDocument('GET', '/claims', answer(status, type, body));

  test('passes what is documented', () => {
    expect(hold(404, 'application/problem+json', problem)).not.toThrow();
    expect(hold(200, 'application/json', { items: [], next: null })).not.toThrow();
  });

  test.each([
    ['a status that is not there', 418, 'application/problem+json', problem],
    ['another type', 404, 'application/json', problem],
    ['a field too few', 200, 'application/json', { items: [] }],
    ['a field too many', 200, 'application/json', { items: [], next: null, total: 3 }],
    ['a wrong field deep inside', 200, 'application/json', { items: [{ id: 1 }], next: null }],
  ])('fails %s', (_what, status, type, body) => {
    expect(hold(status, type, body)).toThrow();
  });

  test('fails a header that is missing', () => {
    expect(() => holdAgainstDocument('GET', '/users/x', answer(200, 'application/json', {}))).toThrow(/ETag/);
  });

  test('a fixed path goes before one with parameters', () => {
    expect(templateOf('/claims/similar')).toBe('/claims/similar');
    expect(templateOf('/claims/x')).toBe('/claims/{claimId}');
    expect(templateOf('/nothing')).toBeUndefined();
  });
});

test('what is no resource is a problem too, whatever the method', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await send(method, '/api/v1/nothing/here');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  }
  const kind = await send('GET', '/api/problems/stale');
  expect(JSON.parse(kind.text)).toMatchObject({ title: 'Changed since' });
});
