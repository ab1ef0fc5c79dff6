import type { Name } from './people';

/** Somebody of the demo newsroom, signed in both ways. Both outlive a kill and a new start of the server. */
export type Person = {
  name: Name;
  /** The session, as a Cookie header takes it. */
  cookie: string;
  /** A bearer token that may write. */
  token: string;
};

export type Question = {
  /** Who asks, with their token; nobody when left out. */
  by?: Pick<Person, 'token'>;
  /** Sent as JSON, or as it is when it is text. */
  body?: unknown;
  headers?: Record<string, string>;
};

export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  /** From sending to the last byte of the answer. */
  milliseconds: number;
};

/**
 * Sends one request to a server and reads the whole answer, following nothing. Throws when the connection breaks. A server
 * closes what rests for seconds, perhaps in the moment in which it is used again: what only reads is then asked once more
 * (RFC 9110, 9.2.2).
 */
export async function ask(...[url, method, path, question]: Parameters<typeof askOnce>): Promise<Answer> {
  try {
    return await askOnce(url, method, path, question);
  } catch (error) {
    if (method !== 'GET' || !wasClosed(error)) throw error;
    return askOnce(url, method, path, question);
  }
}

const wasClosed = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  (error.cause.code === 'UND_ERR_SOCKET' || error.cause.code === 'ECONNRESET');

async function askOnce(
  url: string,
  method: string,
  path: string,
  { by, body, headers }: Question = {},
): Promise<Answer> {
  const sent = performance.now();
  const response = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(by === undefined ? {} : { authorization: `Bearer ${by.token}` }),
      ...headers,
    },
    body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const { status, headers: answered } = response;
  return { status, headers: answered, text, milliseconds: performance.now() - sent };
}
