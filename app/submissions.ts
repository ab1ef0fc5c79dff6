import type { Actor } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { reasonsOf } from '@/lib/http/refusal';
import type { Submissions, SubmitClaims } from '@/lib/schemas/workflow';
import { submitClaims } from '@/lib/services/workflow/submissions';

/** Submits drafts and says in words why some stay drafts, for the page and the API alike. */
export async function submitInWords(
  actor: Actor,
  input: SubmitClaims,
  options: { key: string | null },
): Promise<Result<Submissions>> {
  const done = await submitClaims(actor, input, options);
  if (!done.ok) return done;
  const { submitted, refused } = done.value;
  return ok({
    submitted,
    refused: refused.map(({ refusal, ...claim }) => ({ ...claim, reasons: reasonsOf(refusal) })),
  });
}
