import type { z } from 'zod';
import type { Result } from '@/lib/domain/result';
import type { Operation } from '@/lib/schemas/operation';
import { isHeld } from './etag';
import { CLOSED, type SentFile } from './file-route';
import { readable } from './open-headers';
import { opened } from './public-route';
import type { RouteHandler } from './route';
import { OWN_POLICY } from './security-headers.js';

/** How a browser takes a file: shown as it is, or saved. What is shown is text alone. */
type Taken = 'inline' | 'attachment';

/**
 * A route that is open to everybody and answers a file: the same for all, with the SHA-256 of its bytes as its ETag. It runs
 * nowhere and loads nothing, whatever is in it.
 */
export const publicFileRoute = <I extends z.ZodType>(
  operation: Operation<I>,
  taken: Taken,
  service: (input: z.output<I>) => Promise<Result<SentFile & { sha256: string }>>,
): RouteHandler => opened(operation, service, (file, request) => answer(file, taken, request));

function answer(
  { bytes, mediaType, name, sha256 }: SentFile & { sha256: string },
  taken: Taken,
  request: Request,
): Response {
  const etag = `"${sha256}"`;
  const headers = { ...readable, etag, [OWN_POLICY]: CLOSED };
  if (isHeld(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(Buffer.from(bytes), {
    headers: {
      ...headers,
      'content-type': mediaType,
      'content-disposition': `${taken}; filename="${name}"`,
      'content-length': String(bytes.byteLength),
    },
  });
}
