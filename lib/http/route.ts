import type { z } from 'zod';
import { currentActor } from '@/lib/auth/current-actor';
import { type Actor, isPerson } from '@/lib/domain/actor';
import type { Result } from '@/lib/domain/result';
import type { Operation } from '@/lib/schemas/operation';
import { showsOne } from '@/lib/schemas/operation';
import { isCrossSite } from './door/cross-site';
import { etagOf, isHeld } from './etag';
import { isKey } from './idempotency-key';
import { incidentAnswer } from './incident';
import { problem } from './problem';
import { type Params, requestInput } from './request-input';

const ROOT = '/api/v1';

export type RouteHandler = (request: Request, context: { params: Params }) => Promise<Response>;

type Service<I, O> = (actor: Actor, input: I, options: { key: string | null }) => Promise<Result<O>>;

/** A route of the JSON API that answers a view. */
export const route = <I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  service: Service<z.output<I>, z.output<O>>,
): RouteHandler => answering(operation, service, (view, request) => answer(operation, view, request));

/**
 * A route of the API: who asks, what they ask, the service, and the answer that is made of what it gives. The service is the
 * lock; that somebody signed out is refused before their request is read only saves work.
 */
export const answering =
  <I extends z.ZodType, V>(
    operation: Operation<I>,
    service: Service<z.output<I>, V>,
    answerOf: (value: V, request: Request) => Response,
  ): RouteHandler =>
  async (request, { params }) => {
    const instance = pathOf(request);
    try {
      const actor = await currentActor();
      if (!isPerson(actor)) return problem({ kind: 'unauthenticated' }, instance);
      const writes = operation.method !== 'GET';
      const byCookie = !request.headers.has('authorization');
      if (writes && byCookie && isCrossSite(request.headers))
        return problem({ kind: 'cross_site' }, instance);
      const key = operation.repeatable ? request.headers.get('idempotency-key') : null;
      if (key !== null && !isKey(key)) return problem(badKey, instance);
      const input = await requestInput(operation, request, params);
      if (!input.ok) return problem(input.trouble, instance);
      const result = await service(actor, input.value, { key });
      if (!result.ok) return problem(result.refusal, instance);
      return answerOf(result.value, request);
    } catch (error) {
      return incidentAnswer(error, operation.id, instance, { reads: operation.method === 'GET' });
    }
  };

/** The path that was asked for, without its query. */
export const pathOf = (request: Request): string => /^\w+:\/\/[^/?]*(\/[^?]*)/.exec(request.url)?.[1] ?? '/';

const badKey = {
  kind: 'malformed',
  detail: 'An Idempotency-Key is 1 to 200 visible ASCII characters.',
} as const;

function answer<O extends z.ZodType>(
  operation: Operation<z.ZodType, O>,
  view: z.output<O>,
  request: Request,
): Response {
  const body = JSON.stringify(view);
  const headers = new Headers({ 'cache-control': 'private, no-store', 'content-type': 'application/json' });
  if (operation.location) headers.set('location', ROOT + operation.location(view));
  if (operation.shows) headers.set('content-location', ROOT + operation.shows(view));
  if (showsOne(operation) || operation.method !== 'GET') {
    const etag = etagOf(view, body);
    headers.set('etag', etag);
    if (showsOne(operation) && isHeld(request.headers.get('if-none-match'), etag)) {
      headers.delete('content-type');
      return new Response(null, { status: 304, headers });
    }
  }
  return new Response(body, { status: operation.location ? 201 : 200, headers });
}
