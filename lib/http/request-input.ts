import type { z } from 'zod';
import type { Issue, Refusal } from '@/lib/domain/result';
import { needsVersion, type Operation, pathFields } from '@/lib/schemas/operation';
import { jsonBody } from './body/json';
import { eachOnce } from './each-once';
import { versionOf } from './etag';
import { issuesOf } from './issues';
import type { Fault } from './problem';

export type Params = Promise<Record<string, string | string[] | undefined>>;

export type Input<T> = { ok: true; value: T } | { ok: false; trouble: Refusal | Fault };

type Given = { ok: true; value: Record<string, unknown> } | { ok: false; trouble: Refusal | Fault };

/**
 * An operation's input out of a request: path, then If-Match, then query or body, then the schema, which refuses fields
 * that it doesn't know at every depth. What the address or If-Match says can't be said again.
 */
export async function requestInput<I extends z.ZodType>(
  operation: Operation<I>,
  request: Request,
  params: Params,
): Promise<Input<z.output<I>>> {
  const believed = version(operation, request);
  if (!believed.ok) return believed;
  const given = operation.method === 'GET' ? fromQuery(request) : await jsonBody(request, operation);
  if (!given.ok) return given;
  const again = saidElsewhere(operation, given.value);
  if (again.length > 0) return invalid(again);
  const parsed = operation.input.safeParse({
    ...given.value,
    ...believed.value,
    ...(pathFields(operation.path).length > 0 ? await params : {}),
  });
  return parsed.success ? { ok: true, value: parsed.data } : invalid(issuesOf(parsed.error));
}

const invalid = (issues: Issue[]): { ok: false; trouble: Refusal } => ({
  ok: false,
  trouble: { kind: 'invalid', issues },
});

function version(operation: Operation, request: Request): Given {
  if (!needsVersion(operation)) return { ok: true, value: {} };
  const believed = versionOf(request.headers.get('if-match'));
  if (believed.ok) return { ok: true, value: { version: believed.version } };
  if (believed.because === 'malformed') return { ok: false, trouble: badTag };
  return { ok: false, trouble: { kind: 'precondition_required', any: believed.because === 'any' } };
}

const badTag = {
  kind: 'malformed',
  detail: 'If-Match has to be the ETag as it was answered, with its quotes.',
} as const;

function fromQuery(request: Request): Given {
  const at = request.url.indexOf('?');
  if (at < 0) return { ok: true, value: {} };
  const query = eachOnce(new URLSearchParams(request.url.slice(at)));
  return query.ok ? query : { ok: false, trouble: query.refusal };
}

/** Fields of the input that the address or If-Match gives. */
const saidElsewhere = (operation: Operation, given: Record<string, unknown>): Issue[] => [
  ...fieldsFrom(pathFields(operation.path), given, 'The address says this. Leave it out.'),
  ...fieldsFrom(needsVersion(operation) ? ['version'] : [], given, 'If-Match says this. Leave it out.'),
];

const fieldsFrom = (fields: string[], given: Record<string, unknown>, message: string): Issue[] =>
  fields.filter((field) => Object.hasOwn(given, field)).map((path) => ({ path, message }));
