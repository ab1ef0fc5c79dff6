import type { z } from 'zod';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import type { Issue, Refusal, Result } from '@/lib/domain/result';
import { isKey } from './idempotency-key';
import { issuesOf } from './issues';
import { sentenceOf } from './refusal';

/** What a form gets back: the view, or what is wrong, in words and by field. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; kind: Refusal['kind']; sentence: string; issues: Issue[]; refusal: Refusal };

/**
 * A server action around a service: who asks, what they ask, the service. With the key of an earlier attempt a create
 * answers what it answered then, so that a lost answer makes nothing twice. `done` runs after success, for refreshing pages.
 * An exception is a bug and goes up to Next, which logs it and tells the browser nothing of it.
 */
export const action =
  <S extends z.ZodType, T>(
    schema: S,
    service: (actor: Actor, input: z.output<S>, options: { key: string | null }) => Promise<Result<T>>,
    { done }: { done?: (value: T) => void } = {},
  ) =>
  async (input: z.input<S>, key?: string): Promise<Answer<T>> => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) return refused({ kind: 'invalid', issues: issuesOf(parsed.error) });
    const result = await service(await currentActor(), parsed.data, { key: isKey(key) ? key : null });
    if (!result.ok) return refused(result.refusal);
    done?.(result.value);
    return result;
  };

/** A refusal as a form gets it. */
export const refused = (refusal: Refusal): Extract<Answer<never>, { ok: false }> => ({
  ok: false,
  kind: refusal.kind,
  sentence: sentenceOf(refusal),
  issues: refusal.kind === 'invalid' ? refusal.issues : [],
  refusal,
});
