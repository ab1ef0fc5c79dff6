import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isHeld } from './etag';

/** How much is kept, in bytes of what is sent: some thousand claim pages, packed. */
const MOST = 32 * 1024 * 1024;

/** No answer that is larger than this is kept, in bytes. */
const LARGEST = 1024 * 1024;

/** What an entry takes besides its bytes: its key, its headers, its place. Measured with 20,000 of them. */
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
    // Inside there are these two alone, so that one entry serves all who take it.
    request.headers['accept-encoding'] = packed ? 'gzip' : 'identity';
    const key = `${packed ? 'gzip' : 'plain'} ${name}`;
    const found = this.at(key, change) ?? (await this.behindAnother(key, change));
    if (response.destroyed || (found && send(found, request, response))) return 'kept';
    if (request.method === 'GET') this.make(key, change, response);
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

  /** Listens to what is sent, and keeps it once it has all been said. */
  private make(key: string, change: string, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: unknown, encoding: unknown) => {
      if (!(typeof chunk === 'string' || chunk instanceof Uint8Array)) return;
      const bytes = Buffer.from(
        chunk as string,
        typeof encoding === 'string' ? (encoding as 'utf8') : 'utf8',
      );
      length += bytes.length;
      if (length <= LARGEST) chunks.push(bytes);
    };
    const { write, end } = response;
    const over = this.begin(`${change} ${key}`);
    response.write = function taken(this: ServerResponse, ...said: unknown[]) {
      take(said[0], said[1]);
      return write.apply(this, said as never);
    } as typeof write;
    response.end = ((...said: unknown[]) => {
      take(said[0], said[1]);
      const ended = end.apply(response, said as never);
      const body = response.statusCode === 200 ? Buffer.concat(chunks) : null;
      const fine = body ? length <= LARGEST : response.statusCode === 304;
      if (fine && !response.hasHeader('set-cookie'))
        this.keep(key, { change, headers: toKeep(response), body });
      over();
      return ended;
    }) as typeof end;
    response.once('close', over);
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
  const [, weighed] = /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/i.exec(String(accepted ?? '')) ?? [
    null,
    null,
  ];
  if (weighed === null) return false;
  return weighed === undefined || Number(weighed) > 0;
}
