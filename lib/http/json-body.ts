import { limitedBody } from './limited-body';
import type { Fault } from './problem';

/** Three megabytes: an article of the largest size, escaped as JSON, and its fields. */
const LIMIT = 3 * 1024 * 1024;

export type Body = { ok: true; value: Record<string, unknown> } | { ok: false; fault: Fault };

const refused = (fault: Fault): Body => ({ ok: false, fault });
const malformed = (detail: string): Body => refused({ kind: 'malformed', detail });

/** Reads a request's JSON object, and stops reading at the limit. No body at all counts as an empty object. */
export async function jsonBody(request: Request): Promise<Body> {
  const bytes = await limitedBody(request, LIMIT);
  if (!bytes) return refused({ kind: 'too_large', limit: '3 MB' });
  if (bytes.length === 0) return { ok: true, value: {} };
  if (!isJson(request.headers.get('content-type'))) return refused({ kind: 'unsupported' });
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
    if (/\\ud[89a-f]/i.test(text) && hasLoneHalf(value)) return malformed('The body holds half a character.');
  } catch {
    return malformed('The body is not JSON in UTF-8.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return malformed('The body has to be a JSON object.');
  }
  return { ok: true, value: { ...value } };
}

const isJson = (type: string | null): boolean => /^application\/json\s*(;|$)/i.test(type ?? '');

/** Half of a surrogate pair: JSON can write it, no text can hold it. */
const loneHalf = /\p{Surrogate}/u;

function hasLoneHalf(value: unknown): boolean {
  if (typeof value === 'string') return loneHalf.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => loneHalf.test(key) || hasLoneHalf(inner));
}
