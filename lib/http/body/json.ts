import type { Refusal } from '@/lib/domain/result';
import type { Fault } from '@/lib/http/problem';
import { sweep } from './json-sweep';
import { limitedBody } from './limited';

const MEGABYTE = 1024 * 1024;

/** In megabytes: an article of the largest size, escaped as JSON, and its fields; the largest file, in base64. */
export const bodyLimit = (takesFile = false): number => (takesFile ? 28 : 3);

export type Body = { ok: true; value: Record<string, unknown> } | { ok: false; trouble: Refusal | Fault };

const refused = (trouble: Refusal | Fault): Body => ({ ok: false, trouble });
const malformed = (detail: string): Body => refused({ kind: 'malformed', detail });

/** Reads a request's JSON object, and stops reading at the limit. No body at all counts as an empty object. */
export async function jsonBody(request: Request, { takesFile = false } = {}): Promise<Body> {
  const limit = bodyLimit(takesFile);
  const bytes = await limitedBody(request, limit * MEGABYTE);
  if (!bytes) return refused({ kind: 'too_large', limit: `${limit} MB` });
  if (bytes.length === 0) return { ok: true, value: {} };
  if (!isJson(request.headers.get('content-type'))) return refused({ kind: 'unsupported' });
  const text = textOf(bytes);
  if (text === null) return malformed(NO_JSON);
  const swept = sweep(text);
  if (!swept.ok) return malformed(swept.detail);
  const value = parsed(text);
  if (value === undefined) return malformed(NO_JSON);
  if (/\\ud[89a-f]/i.test(text) && hasLoneHalf(value)) return malformed('The body holds half a character.');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return malformed('The body has to be a JSON object.');
  }
  if (swept.twice.length > 0) return refused({ kind: 'invalid', issues: swept.twice });
  return { ok: true, value: { ...value } };
}

const NO_JSON = 'The body is not JSON in UTF-8.';

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isJson = (type: string | null): boolean => /^application\/json\s*(;|$)/i.test(type ?? '');

/** Half of a surrogate pair: JSON can write it, no text can hold it. */
const loneHalf = /\p{Surrogate}/u;

function hasLoneHalf(value: unknown): boolean {
  if (typeof value === 'string') return loneHalf.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => loneHalf.test(key) || hasLoneHalf(inner));
}
