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
  by?: Person;
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

/** Sends one request to a server and reads the whole answer, following nothing. Throws when the connection breaks. */
export async function ask(
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
