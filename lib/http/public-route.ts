import { hash } from 'node:crypto';
import type { z } from 'zod';
import { ok, type Result } from '@/lib/domain/result';
import type { Operation } from '@/lib/schemas/operation';
import { etagOf, isHeld } from './etag';
import { incidentAnswer } from './incident';
import { everybody, readable } from './open-headers';
import { problem } from './problem';
import { requestInput } from './request-input';
import { pathOf, type RouteHandler } from './route';

/** A frozen answer, byte for byte as it is stored, or a view made for this request. */
export type Published<T> = Stored | { view: T };

/** `notices`: what is said beside it, which the frozen answer has nothing of. */
type Stored = { body: string; sha256: string; underReview?: boolean; notices?: readonly unknown[] };

/**
 * A route that is open to everybody and asks nobody's name: the same for all. What is stored goes out as it is, with its
 * SHA-256 as its ETag. Who may keep it is said at the door (who-may-keep.ts).
 */
export const publicRoute = <I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  service: (input: z.output<I>) => Promise<Result<Published<z.output<O>>>>,
): RouteHandler => opened(operation, service, answer);

/** A route that everybody may ask: what they ask, the service, and the answer that is made of what it gives. */
export const opened =
  <I extends z.ZodType, V>(
    operation: Operation<I>,
    service: (input: z.output<I>) => Promise<Result<V>>,
    answerOf: (value: V, request: Request) => Response,
  ): RouteHandler =>
  async (request, { params }) => {
    const instance = pathOf(request);
    try {
      const input = await requestInput(operation, request, params);
      if (!input.ok) return open(problem(input.trouble, instance));
      const result = await service(input.value);
      if (!result.ok) return open(problem(result.refusal, instance));
      return answerOf(result.value, request);
    } catch (error) {
      return open(incidentAnswer(error, operation.id, instance, { reads: true }));
    }
  };

/** The same for a view that is put together for each request: a list, a page of one. */
export const publicView = <I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  service: (input: z.output<I>) => Promise<Result<z.output<O>>>,
): RouteHandler =>
  publicRoute(operation, async (input) => {
    const result = await service(input);
    return result.ok ? ok({ view: result.value }) : result;
  });

/** Answers the question that a browser asks before a script of another site may send If-None-Match. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...everybody,
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  });

function answer<T>(published: Published<T>, request: Request): Response {
  const stored = 'body' in published;
  const body = stored ? published.body : JSON.stringify(published.view);
  const etag = stored ? `"${storedTag(published)}"` : etagOf(null, body);
  const headers: Record<string, string> = {
    ...readable,
    etag,
  };
  if (stored && published.underReview !== undefined) {
    headers['sourceline-under-review'] = String(published.underReview);
  }
  if (stored && published.notices) headers['sourceline-notices'] = String(published.notices.length);
  if (isHeld(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  const bytes = Buffer.from(body);
  return new Response(bytes, {
    headers: { ...headers, 'content-type': 'application/json', 'content-length': String(bytes.length) },
  });
}

/** A cache keeps the head of an answer for as long as its tag holds, so what the head says is in the tag. */
function storedTag({ sha256, underReview, notices = [] }: Stored): string {
  const noticed = hash('sha256', JSON.stringify(notices), 'hex').slice(0, 12);
  return `${sha256}${underReview ? '.under-review' : ''}${notices.length > 0 ? `.noticed-${noticed}` : ''}`;
}

function open(response: Response): Response {
  for (const [name, value] of Object.entries(everybody)) response.headers.set(name, value);
  return response;
}
