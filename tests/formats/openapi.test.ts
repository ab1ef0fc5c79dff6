import { expect, test } from 'vitest';
import { openapi } from '@/lib/formats/openapi';
import { operations } from '@/lib/schemas/operations/all';

type Json = { [key: string]: unknown };

const document = JSON.parse(JSON.stringify(openapi(operations))) as Json & {
  paths: Record<string, Record<string, { operationId: string; requestBody?: Json }>>;
};

/** Every object in a schema, through its references. */
function objectsIn(value: unknown, seen = new Set<unknown>()): Json[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, seen));
  const schema = value as Json;
  const meant = typeof schema.$ref === 'string' ? objectsIn(at(schema.$ref), seen) : [];
  const inner = Object.values(schema).flatMap((item) => objectsIn(item, seen));
  const isOne = schema.type === 'object' && !('oneOf' in schema);
  return [...(isOne ? [schema] : []), ...meant, ...inner];
}

const at = (ref: string): unknown =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((found, key) => (found as Json)[key], document);

const bodies = Object.values(document.paths)
  .flatMap((path) => Object.values(path))
  .filter(({ requestBody }) => requestBody !== undefined);

test.each(bodies.map(({ operationId, requestBody }) => [operationId, requestBody] as const))(
  'the body of %s takes no field that it does not name, at any depth',
  (_, body) => {
    const objects = objectsIn(body);
    expect(objects.length).toBeGreaterThan(0);
    for (const object of objects) expect(object).toMatchObject({ additionalProperties: false });
  },
);

test('the document says how long a list usually is', () => {
  const { get } = document.paths['/claims'] as unknown as { get: { parameters: Json[] } };
  const limit = get.parameters.find(({ name }) => name === 'limit');
  expect(limit?.schema).toEqual({ type: 'integer', minimum: 1, maximum: 100, default: 50 });
});
