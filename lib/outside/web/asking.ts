import { Client, type Dispatcher } from 'undici';
import { type Bounds, readBody, tooLarge } from './body';
import { connector, type Ways } from './connecting';
import { endCrumbs } from './crumbs';
import { NotFetched } from './refusing';

export type Question = Bounds & {
  method?: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  /** Whether the settings name this host, so that its address need not be public. */
  isInternal: boolean;
  /** Without a byte from the other side, in milliseconds. */
  silence: number;
  /** Ends the request, whatever it is doing; its reason is thrown. */
  signal: AbortSignal;
};

export type Answer = {
  status: number;
  /** By their names in lower case; of one that came several times the first. */
  headers: Readonly<Record<string, string>>;
  /** Unpacked. Empty unless the status is 200 to 299. */
  bytes: Uint8Array;
};

/** Of the head of an answer, in bytes. */
const LARGEST_HEAD = 32 * 1024;

/** What one request may bring packed, in bytes, where the beginning of a body is enough. */
const MOST_PACKED = 5_000_000;

/**
 * Asks once, over a connection of its own that ends with the answer, following nothing. It sends no cookie, no password and
 * no word on where the address was found. Throws `NotFetched`, or what the network threw.
 */
export async function askOnce(url: URL, question: Question, ways: Ways): Promise<Answer> {
  const { isInternal, signal, silence, maxBytes, beyond } = question;
  signal.throwIfAborted();
  const client = new Client(url.origin, {
    connect: connector(ways, isInternal, signal),
    pipelining: 0,
    headersTimeout: silence,
    bodyTimeout: silence,
    maxHeaderSize: LARGEST_HEAD,
    maxResponseSize: beyond === 'cut' ? Math.max(maxBytes, MOST_PACKED) : maxBytes,
  });
  try {
    return await answerOf(client.compose(endCrumbs), url, question);
  } catch (error) {
    throw isTooLarge(error) ? new NotFetched('TOO_LARGE', tooLarge(maxBytes)) : error;
  } finally {
    // What is still on its way is nobody's any more.
    await client.destroy().catch(() => undefined);
  }
}

async function answerOf(client: Dispatcher, url: URL, question: Question): Promise<Answer> {
  const { method = 'GET', body: sent, signal } = question;
  const response = await client.request({
    method,
    path: url.pathname + url.search,
    headers: { 'accept-encoding': 'gzip, br', ...question.headers },
    body: sent ?? null,
    signal,
  });
  const { statusCode: status, body } = response;
  // Whoever stops reading ends the client, and that is no failure.
  body.on('error', () => undefined);
  const headers = headersOf(response);
  const isPage = status >= 200 && status < 300;
  const bytes = isPage ? await readBody(body, headers['content-encoding'] ?? '', question) : new Uint8Array();
  return { status, headers, bytes };
}

function headersOf({ headers }: Dispatcher.ResponseData): Record<string, string> {
  const given = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE';
