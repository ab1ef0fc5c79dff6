import { connect } from 'node:net';

export type RawAnswer = { status: number; headers: Headers; body: string };

/**
 * Sends a request byte by byte as it is written here, which fetch would put right or refuse, and reads all answers until
 * the connection ends. Characters up to U+00FF are bytes.
 */
export async function sendRaw(port: number, text: string): Promise<RawAnswer[]> {
  const chunks: Buffer[] = [];
  await new Promise<void>((settle, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')));
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that has said what it wants may end the connection before it has read all.
    socket.on('error', (error) => (chunks.length > 0 ? settle() : fail(error)));
    socket.on('close', () => settle());
  });
  return answersIn(Buffer.concat(chunks).toString('latin1'));
}

/** One request that closes its connection; its lines of headers, without the host, in `headers`. */
export const line = (start: string, headers: readonly string[] = [], body = ''): string =>
  [
    `${start} HTTP/1.1`,
    'Host: localhost',
    'Connection: close',
    ...(body ? [`Content-Length: ${Buffer.byteLength(body)}`] : []),
    ...headers,
    '',
    body,
  ].join('\r\n');

function answersIn(text: string): RawAnswer[] {
  return text
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((part) => part !== '')
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const [start = '', ...lines] = head.split('\r\n');
      const headers = new Headers(
        lines.map((header): [string, string] => [
          header.slice(0, header.indexOf(':')),
          header.slice(header.indexOf(':') + 1).trim(),
        ]),
      );
      const body = rest.join('\r\n\r\n');
      const chunked = headers.get('transfer-encoding') === 'chunked';
      return { status: Number(start.split(' ')[1]), headers, body: chunked ? unchunked(body) : body };
    });
}

/** A body in chunks (RFC 9112, 7.1) as one. */
function unchunked(body: string): string {
  const end = body.indexOf('\r\n');
  const size = Number.parseInt(body.slice(0, end), 16);
  if (end < 0 || !(size > 0)) return '';
  return body.slice(end + 2, end + 2 + size) + unchunked(body.slice(end + 4 + size));
}
