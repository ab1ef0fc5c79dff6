/** One field that was refused: where it is, why, and what to do, in words for a person. */
export type Issue = { path: string; message: string };

/**
 * The closed list of refusals. A service returns one of these; it never throws for something a person can do wrong.
 * `lib/http` maps each to a status and to a sentence, and nothing else may.
 */
export type Refusal =
  | { kind: 'unauthenticated' }
  /** Somebody else, `now`, has signed in since this person's form was drawn. */
  | { kind: 'other_person'; now: string }
  | { kind: 'not_found' }
  | { kind: 'forbidden'; reasons: string[] }
  | { kind: 'not_ready'; reasons: string[] }
  | { kind: 'invalid'; issues: Issue[] }
  | { kind: 'duplicate'; message: string; existing: { id: string; href: string; label: string } }
  /** What a write believed in is not so any more; `because` says it where the thing itself is in the same version. */
  | { kind: 'stale'; current: unknown; because?: string }
  | { kind: 'key_reused' }
  | { kind: 'too_many'; retryAfterSeconds: number }
  /** It was not this caller's turn in time; nothing was changed, and the same request may be sent again. */
  | { kind: 'busy'; retryAfterSeconds: number };

export type Ok<T> = { ok: true; value: T };
export type Refused = { ok: false; refusal: Refusal };
export type Result<T> = Ok<T> | Refused;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** Builds a refusal: `refuse('not_found')`, `refuse('forbidden', { reasons: ['You wrote this claim.'] })`. */
export function refuse<K extends Refusal['kind']>(
  kind: K,
  ...rest: keyof Omit<Extract<Refusal, { kind: K }>, 'kind'> extends never
    ? []
    : [Omit<Extract<Refusal, { kind: K }>, 'kind'>]
): Refused {
  return { ok: false, refusal: { kind, ...rest[0] } as Refusal };
}

/** A refusal of one field. */
export const invalid = (path: string, message: string): Refused =>
  refuse('invalid', { issues: [{ path, message }] });
