import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { isHeld } from '@/lib/http/etag';
import { holdBack } from './held-back';

/** How much is kept, in bytes of what is sent: some thousand claim pages, packed. */
const MOST = 32 * 1024 * 1024;

/** Less than this is not worth packing, in bytes. */
const WORTH_PACKING = 1000;

/**
 * What an entry takes besides its bytes, at most: its key, its headers, its place. With 20,000 of them 450 bytes each were
 * measured; the values of headers come on top where they aren't shared.
 */
const AROUND = 1500;

/** What the door says of each answer anew, or Node does. */
const SAID_EACH_TIME = [
  'cache-control',
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'strict-transport-security',
  'transfer-encoding',
  'vary',
  'x-accel-expires',
];

/** `body` is null where it was only told that a copy still holds. */
type Kept = { change: string; headers: OutgoingHttpHeaders; body: Buffer | null };

/** What became of a request: answered from what is kept, or made inside. */
type Served = 'kept' | 'made';

/**
 * Keeps answers that are the same for everybody, as the bytes that were sent, each with the change after which it was
 * made. It is sent again for as long as that is the last change of what it shows; the door asks for that at each request,
 * so nothing here is ever dropped, only replaced. What was asked for least recently goes when there are too many bytes.
 * Cache-Status (RFC 9211) tells what became of a request.
 */
export class KeptAnswers {
  private readonly kept = new Map<string, Kept>();
  private readonly making = new Map<string, Promise<void>>();
  private bytes = 0;

  constructor(private readonly most = MOST) {}

  /** How many bytes are kept, and what is around them. */
  get size(): number {
    return this.bytes;
  }

  /**
   * Answers from what is kept, or lets the request in and keeps what it is answered. Of several who ask for the same at
   * once, one goes in.
   * @param name what is asked for, the same for all who get the same
   * @param change the last change of it, learnt for this request: whatever is read from here on is as new
   */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    change: string,
    goIn: () => void,
  ): Promise<Served> {
    const packed = takesGzip(request.headers['accept-encoding']);
    // Packed here, once: a stream of Next's own costs three times as much.
    request.headers['accept-encoding'] = 'identity';
    const key = `${packed ? 'gzip' : 'plain'} ${name}`;
    const found = this.at(key, change) ?? (await this.behindAnother(key, change));
    if (response.destroyed || (found && send(found, request, response))) return 'kept';
    if (request.method === 'GET') this.make(key, change, packed, response);
    goIn();
    return 'made';
  }

  private at(key: string, change: string): Kept | undefined {
    const found = this.kept.get(key);
    if (found?.change !== change) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found;
  }

  /** What somebody else is being answered just now, for whoever knows of no later change. */
  private async behindAnother(key: string, change: string): Promise<Kept | undefined> {
    const making = this.making.get(`${change} ${key}`);
    if (!making) return undefined;
    await making;
    return this.at(key, change);
  }

  /** Holds back what is said until all of it is, then sends it, packed for whoever takes that, and keeps it. */
  private make(key: string, change: string, packed: boolean, response: ServerResponse): void {
    const over = this.begin(`${change} ${key}`);
    response.once('close', over);
    const whole = (body: Buffer) => {
      const { statusCode: status } = response;
      const sent = packed && body.length > WORTH_PACKING ? gzipSync(body) : body;
      if (sent !== body) response.setHeader('content-encoding', 'gzip');
      if ((status === 200 || status === 304) && !response.hasHeader('set-cookie'))
        this.keep(key, { change, headers: toKeep(response), body: status === 200 ? sent : null });
      response.setHeader('cache-status', 'sourceline; fwd=miss');
      over();
      return sent;
    };
    holdBack(response, { whole, tooLong: over });
  }

  private begin(name: string): () => void {
    let over = () => {};
    const making = new Promise<void>((settle) => {
      over = () => {
        if (this.making.get(name) === making) this.making.delete(name);
        settle();
      };
    });
    this.making.set(name, making);
    return over;
  }

  private keep(key: string, entry: Kept): void {
    this.forget(key);
    this.kept.set(key, entry);
    this.bytes += weight(entry);
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.most) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const entry = this.kept.get(key);
    if (entry && this.kept.delete(key)) this.bytes -= weight(entry);
  }
}

const weight = ({ body }: Kept): number => (body?.length ?? 0) + AROUND;

function toKeep(response: ServerResponse): OutgoingHttpHeaders {
  const headers = { ...response.getHeaders() };
  for (const name of SAID_EACH_TIME) delete headers[name];
  return headers;
}

/** Sends what is kept, or that the reader's copy still holds. Whether there was anything to send. */
function send(
  { headers, body }: Kept,
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { etag } = headers;
  const holds = typeof etag === 'string' && isHeld(asked['if-none-match'] ?? null, etag);
  if (!holds && body === null) return false;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !(holds && OF_THE_BODY.has(name))) response.setHeader(name, value);
  response.setHeader('cache-status', 'sourceline; hit');
  if (holds) response.writeHead(304).end();
  else if (body) {
    response.writeHead(200, { 'content-length': String(body.length) });
    response.end(method === 'HEAD' ? undefined : body);
  }
  return true;
}

/** What an answer without a body doesn't say. */
const OF_THE_BODY = new Set(['content-type', 'content-encoding']);

/** Whether an Accept-Encoding takes gzip (RFC 9110, 12.5.3), by its name. */
export function takesGzip(accepted: string | string[] | undefined): boolean {
  const named = /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/i.exec(String(accepted ?? ''));
  return named !== null && Number(named[1] ?? 1) > 0;
}
