import type { Refusal } from '@/lib/domain/result';
import { unisolated } from '@/lib/domain/text/isolating';
import type { Problem } from '@/lib/schemas/problem';
import { etagOf } from './etag';
import { sentenceOf, statusOf } from './refusal';

/** What goes wrong before a service is asked: with the request itself, or with us. */
export type Fault =
  | { kind: 'malformed'; detail: string }
  | { kind: 'cross_site' }
  | { kind: 'too_large'; limit: string }
  | { kind: 'length_required' }
  | { kind: 'too_slow' }
  | { kind: 'headers_too_large' }
  | { kind: 'unsupported' }
  | { kind: 'method_not_allowed'; allow: readonly string[] }
  | { kind: 'precondition_required'; any: boolean }
  | { kind: 'failed'; incident: string };

const faults: Record<Fault['kind'], number> = {
  malformed: 400,
  cross_site: 403,
  length_required: 411,
  method_not_allowed: 405,
  too_slow: 408,
  too_large: 413,
  unsupported: 415,
  precondition_required: 428,
  headers_too_large: 431,
  failed: 500,
};

/** Every kind of problem, with its title. Each has a page at /api/problems/KIND. */
export const problemTitles: Record<Refusal['kind'] | Fault['kind'], string> = {
  unauthenticated: 'Not signed in',
  other_person: 'Somebody else is signed in',
  not_found: 'Not found',
  forbidden: 'Not allowed',
  not_ready: 'Not ready',
  invalid: 'Not valid',
  duplicate: 'There already',
  stale: 'Changed since',
  key_reused: 'Key used before',
  too_many: 'Too many attempts',
  busy: 'Busy',
  malformed: 'Not readable',
  cross_site: 'From another site',
  method_not_allowed: 'Not this method',
  too_large: 'Too large',
  length_required: 'Length missing',
  too_slow: 'Too slow',
  headers_too_large: 'Address or headers too long',
  unsupported: 'Not JSON',
  precondition_required: 'Version missing',
  failed: 'Our mistake',
};

export type ProblemKind = keyof typeof problemTitles;

/** An answer before it is one of the web's or of Node's. */
export type Written = { status: number; headers: Record<string, string>; body: string };

/** The answer to a refusal or a fault, as RFC 9457 has it. `instance` is the path that was asked for. */
export function problem(trouble: Refusal | Fault, instance: string): Response {
  const { status, headers, body } = writtenProblem(trouble, instance);
  return new Response(body, { status, headers });
}

/** The same, for where there is no Response to give. */
export function writtenProblem(trouble: Refusal | Fault, instance: string): Written {
  const status = isFault(trouble) ? faults[trouble.kind] : statusOf(trouble);
  const body: Problem = {
    type: `/api/problems/${trouble.kind}`,
    title: problemTitles[trouble.kind],
    status,
    detail: unisolated(isFault(trouble) ? faultSentence(trouble) : sentenceOf(trouble)),
    instance,
    ...membersOf(trouble),
  };
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'private, no-store',
      ...headersOf(trouble),
    },
    body: JSON.stringify(body),
  };
}

const isFault = (trouble: Refusal | Fault): trouble is Fault => trouble.kind in faults;

function faultSentence(fault: Fault): string {
  switch (fault.kind) {
    case 'malformed':
      return fault.detail;
    case 'cross_site':
      return 'A page of another site can’t write here with your cookie.';
    case 'method_not_allowed':
      return `Here are ${fault.allow.join(', ')} and no other method.`;
    case 'too_large':
      return `A request can be ${fault.limit} at most.`;
    case 'length_required':
      return 'Say in Content-Length how long this is, or sign in first.';
    case 'too_slow':
      return 'The request did not come whole in time.';
    case 'headers_too_large':
      return 'The address and the headers can be 16 KB together at most.';
    case 'unsupported':
      return 'Send the body as application/json.';
    case 'precondition_required':
      return `${fault.any ? 'If-Match: * names no version. ' : ''}Send If-Match with the ETag of what you looked at.`;
    case 'failed':
      return 'Nothing was changed. Try again; if it stays so, tell us the incident’s number.';
  }
}

/** A dotted path as a JSON pointer: `quantity.low` is `/quantity/low`. */
const pointer = (path: string): string =>
  path === ''
    ? ''
    : path
        .split('.')
        .map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`)
        .join('');

function membersOf(trouble: Refusal | Fault): Partial<Problem> {
  switch (trouble.kind) {
    case 'invalid':
      return {
        errors: trouble.issues.map(({ path, message }) => ({
          field: pointer(path),
          detail: unisolated(message),
        })),
      };
    case 'forbidden':
    case 'not_ready':
      return { reasons: trouble.reasons.map(unisolated) };
    case 'duplicate':
      return { existing: trouble.existing };
    case 'stale':
      return { current: trouble.current };
    case 'failed':
      return { incident: trouble.incident };
    default:
      return {};
  }
}

function headersOf(trouble: Refusal | Fault): Record<string, string> {
  switch (trouble.kind) {
    case 'unauthenticated':
      return { 'www-authenticate': 'Bearer realm="Sourceline"' };
    case 'method_not_allowed':
      return { allow: trouble.allow.join(', ') };
    case 'stale':
      return { etag: etagOf(trouble.current, JSON.stringify(trouble.current)) };
    case 'too_many':
    case 'busy':
      return { 'retry-after': String(trouble.retryAfterSeconds) };
    default:
      return {};
  }
}
