import type { Refusal } from '@/lib/domain/result';

type Kind = Refusal['kind'];

/** The one map from refusals to HTTP. */
const statuses: Record<Kind, number> = {
  unauthenticated: 401,
  // The credentials are good, but somebody else's: with the right ones the same request is fine (RFC 9110, 15.5.4).
  other_person: 403,
  not_found: 404,
  forbidden: 403,
  not_ready: 409,
  invalid: 422,
  duplicate: 409,
  stale: 412,
  key_reused: 422,
  too_many: 429,
  busy: 503,
};

export const statusOf = ({ kind }: Refusal): number => statuses[kind];

/** The one map from refusals to words: what happened and what to do. */
export function sentenceOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'unauthenticated':
      return 'Sign in to go on.';
    case 'other_person':
      return `You are signed in as ${refusal.now} now, and this page was drawn for somebody else. Nothing was stored. Sign in as yourself to send it.`;
    case 'not_found':
      return 'There is nothing here that you can see.';
    case 'forbidden':
    case 'not_ready':
      return refusal.reasons.join(' ');
    case 'invalid':
      return invalidSentence(refusal.issues);
    case 'duplicate':
      return refusal.message;
    case 'stale':
      if (refusal.because) return refusal.because;
      return 'Somebody changed this after you opened it. Compare both, then save again.';
    case 'key_reused':
      return 'This Idempotency-Key belongs to another request. Use a new one.';
    case 'too_many':
      return `Too many attempts. Try again in ${inWords(refusal.retryAfterSeconds)}.`;
    case 'busy':
      return `Too much is going on just now, and nothing was stored. Keep what you wrote and send it again in ${inWords(refusal.retryAfterSeconds)}.`;
  }
}

/** A refusal line by line, for a list in which it is one of several. */
export const reasonsOf = (refusal: Refusal): string[] =>
  'reasons' in refusal ? refusal.reasons : [sentenceOf(refusal)];

function invalidSentence(issues: readonly { message: string }[]): string {
  const [first, ...others] = issues;
  if (!first) return 'Something in this can’t be stored as it is.';
  return others.length === 0 ? first.message : `${issues.length} things need attention. ${first.message}`;
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
