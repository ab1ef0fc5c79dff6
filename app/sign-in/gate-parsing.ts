import type { z } from 'zod';
import { ok, type Refusal, type Result } from '@/lib/domain/result';
import { issuesOf } from '@/lib/http/issues';
import { sentenceOf } from '@/lib/http/refusal';
import type { GateState } from './gate-state';

/** What a form holds, by its schema. */
export function parsedForm<S extends z.ZodType>(schema: S, form: FormData): Result<z.output<S>> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  return parsed.success
    ? ok(parsed.data)
    : { ok: false, refusal: { kind: 'invalid', issues: issuesOf(parsed.error) } };
}

/** The form again, with what is wrong. */
export const shownAgain = (refusal: Refusal, form: FormData): GateState => ({
  sentence: refusal.kind === 'invalid' ? null : sentenceOf(refusal),
  issues: refusal.kind === 'invalid' ? refusal.issues : [],
  typed: { name: String(form.get('name') ?? ''), email: String(form.get('email') ?? '') },
});
