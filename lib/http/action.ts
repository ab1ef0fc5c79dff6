import type { z } from 'zod';
import { currentActor } from '@/lib/auth/current-actor';
import { actingAs } from '@/lib/domain/acting';
import type { Person } from '@/lib/domain/actor';
import type { Issue, Refusal, Result } from '@/lib/domain/result';
import type { Sent } from '@/lib/schemas/signed-in';
import { isKey } from './idempotency-key';
import { issuesOf } from './issues';
import { sentenceOf } from './refusal';

/** What a form gets back: the view, or what is wrong, in words and by field. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; kind: Refusal['kind']; sentence: string; issues: Issue[]; refusal: Refusal };

/**
 * A server action around a service: who asks, whether the form was theirs, what they ask, the service. Every action of the
 * product is made by this, so that none forgets whom its form was drawn for. With the key of an earlier attempt a create
 * answers what it answered then, so that a lost answer makes nothing twice. `done` runs after success, for refreshing pages.
 * An exception is a bug and goes up to Next, which logs it and tells the browser nothing of it.
 */
export const action =
  <S extends z.ZodType, T>(
    schema: S,
    service: (actor: Person, input: z.output<S>, options: { key: string | null }) => Promise<Result<T>>,
    { done }: { done?: (value: T) => void } = {},
  ) =>
  async (sent: Sent<z.input<S>>): Promise<Answer<T>> => {
    const acting = actingAs(await currentActor(), sent?.as);
    if (!acting.ok) return refused(acting.refusal);
    const parsed = schema.safeParse(sent.input);
    if (!parsed.success) return refused({ kind: 'invalid', issues: issuesOf(parsed.error) });
    const result = await service(acting.value, parsed.data, { key: isKey(sent.key) ? sent.key : null });
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
