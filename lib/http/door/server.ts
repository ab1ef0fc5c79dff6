import { subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { cameOverHttps } from '@/lib/auth/over-https';
import { log } from '@/lib/config/log';
import type { Refusal } from '@/lib/domain/result';
import { type Fault, type Written, writtenProblem } from '@/lib/http/problem';
import type { ReadersDoor } from '@/lib/http/readers/door';
import { OWN_POLICY, OWN_REFERRER, overHttps, securityHeaders } from '@/lib/http/security-headers.js';
import { beforeHead } from './before-head';
import { atTheDoor, type Entry } from './entry';
import { isForMeasures } from './measures-address';
import { sayWhoMayKeep } from './who-may-keep';

type Exchange = { server: Server; request: IncomingMessage; response: ServerResponse };
type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Puts the door before Next: security headers on every answer, whoever makes it, a proper answer where Next has none, and
 * no page that is no longer true. Node tells of each request before anybody gets it; with the first one we learn of the
 * server and step in front.
 */
export function standAtTheDoor(readers: ReadersDoor): void {
  const seen = new WeakSet<Server>();
  const last = new WeakMap<Duplex, ServerResponse>();
  const tooLate = new WeakSet<ServerResponse>();
  subscribe('http.server.request.start', (message) => {
    const { server, request, response } = message as Exchange;
    if (saysClose(last.get(request.socket))) return void tooLate.add(response);
    last.set(request.socket, response);
    for (const [name, value] of headersFor(request.headers['x-forwarded-proto']))
      response.setHeader(name, value);
    if (seen.has(server)) return;
    seen.add(server);
    stepInFront(server, readers, last, tooLate);
  });
}

/** Nobody can say whether a page is still true, as when the database doesn't answer: it is not shown then. */
const NOT_NOW: Refusal = { kind: 'busy', retryAfterSeconds: 5 };

/** Whether a connection ends with this answer: nothing that is asked behind it is done, since nobody could be told (RFC 9112, 9.6). */
const saysClose = (response: ServerResponse | undefined): boolean =>
  response?.headersSent === true && response.getHeader('connection') === 'close';

function headersFor(forwardedProto: string | string[] | undefined): [string, string][] {
  const https = cameOverHttps([forwardedProto].flat()[0]);
  return Object.entries({ ...securityHeaders, ...(https ? overHttps : {}) });
}

function stepInFront(
  server: Server,
  readers: ReadersDoor,
  last: WeakMap<Duplex, ServerResponse>,
  tooLate: WeakSet<ServerResponse>,
): void {
  const inside = server.listeners('request') as Listener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (tooLate.has(response)) return;
    const entry = atTheDoor(knockOf(request));
    if (entry.kind !== 'in') return answer(response, writtenEntry(entry));
    request.url = entry.target;
    if (entry.host) request.headers.host = entry.host;
    if (entry.allow) response.setHeader('allow', entry.allow.join(', '));
    sayWhoMayKeep(request, response, entry.path, Date.now());
    letOwnPolicyStand(response);
    const goIn = () => {
      for (const listener of inside) listener.call(server, request, response);
    };
    if (isForMeasures(server)) return goIn();
    const notNow = () => answer(response, writtenProblem(NOT_NOW, entry.path));
    // Whoever is let in is answered inside; what fails here has no answer, and must not end the process.
    readers.pass(request, response, entry.path, { goIn, notNow }).catch((error) => {
      log().error({ err: error }, 'The readers’ door failed.');
      response.destroy();
    });
  });
  // Nothing here speaks another protocol: an offer to change it (RFC 9110, 7.8) is left alone, and the request answered.
  if (process.env.NODE_ENV === 'production') server.removeAllListeners('upgrade');
  server.on('connect', (_request, socket) => noProxy(socket, last.get(socket)));
  server.on('clientError', (error, socket) => unreadable(error, socket, last.get(socket)));
}

/** The headers by which a route names its own, and in whose place it goes. */
const OWN = [
  [OWN_POLICY, 'content-security-policy'],
  [OWN_REFERRER, 'referrer-policy'],
] as const;

/** Puts the policy that a route named for its answer in the place of everybody's. */
function letOwnPolicyStand(response: ServerResponse): void {
  beforeHead(response, () => {
    for (const [name, stands] of OWN) {
      const own = response.getHeader(name);
      if (own === undefined) continue;
      response.setHeader(stands, own);
      response.removeHeader(name);
    }
  });
}

/**
 * Node hands a connection over for good with CONNECT: it listens for no fault on it, watches no time, and does not close it
 * at a stop. So it is answered behind the answers that are due, and closed, whatever its other end does.
 */
function noProxy(socket: Duplex, last: ServerResponse | undefined): void {
  const say = () => answerRaw(socket, { kind: 'malformed', detail: 'This is no proxy.' });
  socket.on('error', () => socket.destroy());
  socket.resume();
  if (last && !last.writableFinished) last.once('finish', say);
  else say();
}

/**
 * What came on a connection can't be read: said so behind the answers that are still due on it, or instead of the one to
 * the request that broke off, unless that has begun.
 */
function unreadable(error: Error, socket: Duplex, last: ServerResponse | undefined): void {
  const due = last && !last.writableFinished ? last : null;
  if (due?.req.complete) due.once('finish', () => answerRaw(socket, faultOf(error)));
  else if (due?.headersSent) socket.destroy();
  else answerRaw(socket, faultOf(error));
}

/** The headers that the door reads. */
const READ = ['host', 'origin', 'sec-fetch-site', 'x-forwarded-host', 'next-action'];

function knockOf({ method = 'GET', url = '/', headers, rawHeaders }: IncomingMessage) {
  const read = READ.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, String(value)] as [string, string]];
  });
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
  const developing = process.env.NODE_ENV === 'development';
  return { method, target: url, headers: new Headers(read), hosts, developing };
}

function writtenEntry(entry: Exclude<Entry, { kind: 'in' }>): Written {
  if (entry.kind === 'refused') return writtenProblem(entry.trouble, entry.instance);
  return { status: 204, headers: { allow: entry.allow.join(', ') }, body: '' };
}

function answer(response: ServerResponse, { status, headers, body }: Written): void {
  const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...headers, ...length }).end(body);
}

/** What could not be read as HTTP (RFC 9112), as Node tells it. */
function faultOf(error: Error & { code?: string }): Fault {
  if (error.code === 'HPE_HEADER_OVERFLOW') return { kind: 'headers_too_large' };
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return { kind: 'too_slow' };
  return { kind: 'malformed', detail: 'This can’t be read as HTTP.' };
}

/** An answer for where Node has none to give, and the end of the connection, in both directions. */
function answerRaw(socket: Duplex, fault: Fault): void {
  if (!socket.writable) return void socket.destroy();
  const { status, headers, body } = writtenProblem(fault, '/');
  const fields = Object.entries({
    ...headers,
    ...Object.fromEntries(headersFor(undefined)),
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  });
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...fields.map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
