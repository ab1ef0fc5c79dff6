import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

type Attack = (response: ServerResponse, request: IncomingMessage) => void;

/** What a bomb swells to, in bytes. */
const SWOLLEN = 300_000_000;

/** What a site may do to whoever fetches its pages, by path. None of these is a page. */
export function attacks(): Readonly<Record<string, Attack>> {
  const zeros = Buffer.alloc(SWOLLEN);
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  const empty = Buffer.concat(Array.from({ length: 1000 }, () => gzipSync('')));
  return {
    '/gzip': packed('gzip', gzipSync(zeros, { level: 1 })),
    '/br': packed('br', brotliCompressSync(zeros, quick)),
    '/deflate': packed('deflate', deflateSync(zeros, { level: 1 })),
    '/empty-parts': (response) => writesOn(response.writeHead(200, { 'content-encoding': 'gzip' }), empty),
    '/endless': (response) => writesOn(response, Buffer.alloc(64 * 1024, 'a')),
    '/endless-bytes': ({ socket }) => {
      socket?.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      if (socket) writesOn(socket, '1\r\na\r\n'.repeat(10_000));
    },
    '/endless-head': ({ socket }) => {
      socket?.write('HTTP/1.1 200 OK\r\n');
      if (socket) writesOn(socket, 'x-a: b\r\n'.repeat(1000));
    },
    '/drip': (response) => drips(response, 'a'),
    '/drip-head': ({ socket }) => {
      socket?.write('HTTP/1.1 200 OK\r\n');
      if (socket) drips(socket, 'x-a: b\r\n');
    },
    '/silent': () => undefined,
    '/circle': (response) => void response.writeHead(302, { location: '/circle' }).end(),
    '/chain': (response, { url }) => void response.writeHead(302, { location: `${url}/chain` }).end(),
  };
}

const packed =
  (coding: string, bytes: Uint8Array): Attack =>
  (response) =>
    void response.writeHead(200, { 'content-encoding': coding }).end(bytes);

/** Writes for as long as the other side takes it. */
function writesOn(to: Writable, piece: string | Buffer): void {
  to.on('error', () => undefined);
  const more = () => {
    while (!to.destroyed && to.write(piece));
    if (!to.destroyed) to.once('drain', more);
  };
  more();
}

function drips(to: Writable, drop: string): void {
  to.on('error', () => undefined);
  const clock = setInterval(() => to.write(drop), 20);
  to.on('close', () => clearInterval(clock));
}
