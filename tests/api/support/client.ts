import { inject } from 'vitest';
import type { z } from 'zod';
import { accountOf, type Credentials, type Name, sessionOf as sessionAt } from '@/scripts/drills/people';
import { holdAgainstDocument } from './document';

export const BASE = inject('baseUrl');

export { accountOf, type Name };

export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  /** The body by the schema that it has to fit. */
  as: <S extends z.ZodType>(schema: S) => z.output<S>;
  etag: string;
};

export type Options = { body?: unknown; headers?: Record<string, string>; etag?: string; key?: string };

/** Asks the API below /api/v1, and holds every answer against its document. */
export async function ask(method: string, address: string, options: Options = {}): Promise<Answer> {
  const answer = await send(method, `/api/v1${address}`, options);
  holdAgainstDocument(method, address.split('?')[0] ?? '', answer);
  return answer;
}

/** Asks anything of the server, and follows nothing. */
export async function send(
  method: string,
  address: string,
  { body, headers = {}, etag, key }: Options = {},
): Promise<Answer> {
  const response = await fetch(BASE + address, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(etag === undefined ? {} : { 'if-match': etag }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...headers,
    },
    body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    as: (schema) => schema.parse(JSON.parse(text)),
    etag: response.headers.get('etag') ?? '',
  };
}

/** Somebody at the API: the same questions with their token. */
export type Caller = {
  name: Name;
  token: string;
  ask: (method: string, address: string, options?: Options) => Promise<Answer>;
  get: (address: string, options?: Options) => Promise<Answer>;
  post: (address: string, body: unknown, options?: Options) => Promise<Answer>;
};

export const withToken = (name: Name, token: string): Caller => {
  const asking: Caller['ask'] = (method, address, options = {}) =>
    ask(method, address, { ...options, headers: { authorization: `Bearer ${token}`, ...options.headers } });
  return {
    name,
    token,
    ask: asking,
    get: (address, options) => asking('GET', address, options),
    post: (address, body, options) => asking('POST', address, { ...options, body }),
  };
};

/** Signs in through the real form. The session's cookie, as a Cookie header takes it; null when the form refuses. */
export const sessionOf = (credentials: Credentials): Promise<string | null> => sessionAt(BASE, credentials);

const callers = new Map<Name, Promise<Caller>>();

/** A person of the demo newsroom with a token that may write. */
export function as(name: Name): Promise<Caller> {
  const known = callers.get(name) ?? caller(name);
  callers.set(name, known);
  return known;
}

async function caller(name: Name): Promise<Caller> {
  const cookie = await sessionOf(accountOf(name));
  if (!cookie) throw new Error(`${name} could not sign in.`);
  return withToken(name, await tokenOf({ cookie }, 'write'));
}

/** Makes a token; its secret. `headers` say who asks. */
export async function tokenOf(headers: Record<string, string>, scope: 'read' | 'write'): Promise<string> {
  const made = await ask('POST', '/tokens', { headers, body: { name: `API tests, ${scope}`, scope } });
  if (made.status !== 201) throw new Error(`No token: ${made.text}`);
  const { secret } = JSON.parse(made.text) as { secret: string };
  return secret;
}
