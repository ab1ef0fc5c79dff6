import type { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { Result } from '@/lib/domain/result';
import type { Operation } from '@/lib/schemas/operation';
import { answering, type RouteHandler } from './route';
import { OWN_POLICY } from './security-headers.js';

/** What a route sends as a file: its bytes, and the name and media type that the browser saves it under. */
export type SentFile = { bytes: Uint8Array; mediaType: string; name: string };

/** Whatever a file holds runs nowhere and loads nothing, also where a browser shows it all the same. */
export const CLOSED = "default-src 'none'; sandbox";

/**
 * A route of the JSON API that answers a file, to those who may see it: always a download, never a page of ours. What came
 * from the web may hold scripts, and is somebody else's.
 */
export const fileRoute = <I extends z.ZodType>(
  operation: Operation<I>,
  service: (actor: Actor, input: z.output<I>) => Promise<Result<SentFile>>,
): RouteHandler => answering(operation, service, download);

const download = ({ bytes, mediaType, name }: SentFile): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': String(bytes.byteLength),
      'cache-control': 'private, no-store',
      [OWN_POLICY]: CLOSED,
    },
  });
