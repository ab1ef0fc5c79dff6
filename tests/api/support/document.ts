import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openapi } from '@/lib/formats/openapi';
import { operations } from '@/lib/schemas/operations/all';

type Json = { [key: string]: unknown };
type Header = { required?: boolean };
type Documented = { content?: Record<string, Json>; headers?: Record<string, Header> };

const ID = 'https://sourceline.example/openapi.json';

/** The document that the routes' own table makes; a test holds the served one against it. */
export const document = openapi(operations) as unknown as Json & {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Documented> }>>;
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ ...(closed(document) as Json), $id: ID });

/**
 * Holds an answer against the document: its status, its type, its headers and its whole shape, where a field that the
 * document doesn't name is as wrong as one that is missing.
 * @throws Error that says where they differ
 */
export function holdAgainstDocument(
  method: string,
  path: string,
  answer: { status: number; headers: Headers; text: string },
): void {
  const template = templateOf(path);
  if (!template) throw new Error(`No path of the document fits ${path}.`);
  const verb = method.toLowerCase();
  const responses = document.paths[template]?.[verb === 'head' ? 'get' : verb]?.responses;
  const documented = responses?.[String(answer.status)];
  const name = `${method} ${template} answered ${answer.status}`;
  if (!documented) throw new Error(`${name}, which the document doesn't have: ${answer.text}`);
  for (const [header, { required }] of Object.entries(documented.headers ?? {})) {
    if (required && !answer.headers.has(header)) throw new Error(`${name} without ${header}`);
  }
  const [type] = Object.keys(documented.content ?? {});
  // Somebody's file.
  if (type === '*/*') return;
  if (answer.headers.get('content-type') !== (type ?? null)) {
    throw new Error(`${name} as ${answer.headers.get('content-type')} and not as ${type}`);
  }
  if (!type || method === 'HEAD') return;
  const pointer = ['paths', template, verb, 'responses', String(answer.status), 'content', type, 'schema'];
  const validate = validator(pointer);
  if (!validate(JSON.parse(answer.text))) {
    throw new Error(
      `${name} in another shape: ${ajv.errorsText(validate.errors)}\n${answer.text.slice(0, 2000)}`,
    );
  }
}

/** The path of the document that an address below /api/v1 is one of; a fixed path goes before one with parameters. */
export function templateOf(path: string): string | undefined {
  const fits = Object.keys(document.paths).filter((template) =>
    new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  return fits.sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

function validator(pointer: readonly string[]): ValidateFunction {
  const encoded = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  const found = ajv.getSchema(`${ID}#/${encoded.join('/')}`);
  if (!found) throw new Error(`No schema at ${pointer.join(' / ')}`);
  return found;
}

/** The same schemas, refusing fields that they don't name. Parts of an `allOf` are closed together. */
function closed(value: unknown, inAllOf = false): unknown {
  if (Array.isArray(value)) return value.map((item) => closed(item, inAllOf));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, closed(inner, key === 'allOf')]),
  );
  const isObject = 'allOf' in copy || (copy.type === 'object' && 'properties' in copy);
  return isObject && !inAllOf ? { ...copy, unevaluatedProperties: false } : copy;
}
