import type { ServerResponse } from 'node:http';

/** More than this is not held back, in bytes. */
const MOST = 1024 * 1024;

/**
 * Holds back what is said in an answer, its head too, until all of it has been, so that it can be sent as one. What comes to more than a
 * megabyte goes out as it is said.
 * @param whole gets all that was said, before the head of the answer is sent, and gives what is sent instead
 * @param tooLong is told that it comes to more
 */
export function holdBack(
  response: ServerResponse,
  { whole, tooLong }: { whole: (body: Buffer) => Buffer; tooLong: () => void },
): void {
  const { write, end, flushHeaders, writeHead } = response;
  const held: Buffer[] = [];
  let length = 0;
  const letGo = () => Object.assign(response, { write, end, flushHeaders, writeHead });
  /** Whether it was held; else everything goes out, this chunk last. */
  const hold = (chunk: unknown, encoding: unknown): boolean => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return true;
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encodingIn(encoding)) : Buffer.from(chunk);
    held.push(bytes);
    length += bytes.length;
    if (length <= MOST) return true;
    letGo();
    tooLong();
    for (const one of held) response.write(one);
    return false;
  };
  response.flushHeaders = () => {};
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((one) => typeof one === 'object' && one !== null) ?? {};
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return response;
  }) as typeof writeHead;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    hold(chunk, rest[0]);
    for (const heard of rest) if (typeof heard === 'function') heard();
    return true;
  }) as typeof write;
  response.end = ((chunk: unknown, ...rest: unknown[]) => {
    const heard = [chunk, ...rest].find((one) => typeof one === 'function') as (() => void) | undefined;
    if (!hold(chunk, rest[0])) return response.end(heard);
    letGo();
    const body = whole(Buffer.concat(held));
    if (body.length > 0) response.setHeader('content-length', String(body.length));
    return response.end(body, heard);
  }) as typeof end;
}

const encodingIn = (encoding: unknown): BufferEncoding =>
  typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8';
