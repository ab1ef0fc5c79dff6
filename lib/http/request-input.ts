import type { z } from 'zod';
import type { Issue, Refusal } from '@/lib/domain/result';
import { givenFields, needsVersion, type Operation, pathFields } from '@/lib/schemas/operation';
import { versionOf } from './etag';
import { issuesOf } from './issues';
import { jsonBody } from './json-body';
import type { Fault } from './problem';

export type Params = Promise<Record<string, string | string[] | undefined>>;

export type Input<T> = { ok: true; value: T } | { ok: false; trouble: Refusal | Fault };

type Given = { ok: true; value: Record<string, unknown> } | { ok: false; trouble: Refusal | Fault };

/**
 * An operation's input out of a request: path, then If-Match, then query or body, then the schema. Fields that the
 * operation doesn't know are refused by name, so that a slip of the pen never passes for nothing.
 */
export async function requestInput<I extends z.ZodType>(
  operation: Operation<I>,
  request: Request,
  params: Params,
): Promise<Input<z.output<I>>> {
  const believed = version(operation, request);
  if (!believed.ok) return believed;
  const given = operation.method === 'GET' ? fromQuery(request) : await fromBody(request);
  if (!given.ok) return given;
  const unknown = unknownFields(operation, given.value);
  if (unknown.length > 0) return invalid(unknown);
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
  const version = versionOf(request.headers.get('if-match'));
  if (version === null) return { ok: false, trouble: { kind: 'precondition_required' } };
  return { ok: true, value: { version } };
}

function fromQuery(request: Request): Given {
  const at = request.url.indexOf('?');
  if (at < 0) return { ok: true, value: {} };
  const query = new URLSearchParams(request.url.slice(at));
  const twice = [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1);
  if (twice.length > 0) return invalid(twice.map((path) => ({ path, message: 'Give this once.' })));
  return { ok: true, value: Object.fromEntries(query) };
}

async function fromBody(request: Request): Promise<Given> {
  const body = await jsonBody(request);
  return body.ok ? body : { ok: false, trouble: body.fault };
}

function unknownFields(operation: Operation, given: Record<string, unknown>): Issue[] {
  const known = givenFields(operation);
  return Object.keys(given)
    .filter((field) => !known.includes(field))
    .map((path) => ({
      path,
      message:
        known.length > 0
          ? `There is no such field. There are ${known.join(', ')}.`
          : 'Nothing is asked for here.',
    }));
}
