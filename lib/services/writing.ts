import { hash } from 'node:crypto';
import type { Tx } from '@/lib/data/db';
import { findAnswer, forgetAnswers, keepAnswer } from '@/lib/data/idempotency';
import type { Person } from '@/lib/domain/actor';
import { canonical } from '@/lib/domain/canonical';
import { ok, type Result, refuse } from '@/lib/domain/result';

/** What every write takes besides its input. `key` is an Idempotency-Key; only creates read it. */
export type WriteOptions = { now?: Date; key?: string | null };

/** How long an answer is kept for its key, in milliseconds: a day. Whoever lost an answer has asked again long before. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** Each create with a key forgets up to so many old answers: more than come in, so that they never pile up. */
const FORGOTTEN_AT_ONCE = 50;

/**
 * Runs a create at most once a key: the same key with the same input gets the stored answer, with other input the refusal
 * `key_reused`. The answer is stored in the same transaction, so a refused or failed create leaves its key free.
 * An answer is kept for 24 hours and forgotten with a later create; then its key is free again. `input` must be JSON,
 * `run`'s value as well.
 */
export async function creating<T>(
  tx: Tx,
  actor: Person,
  key: string | null,
  operation: string,
  input: unknown,
  now: Date,
  run: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (key === null) return run();
  const requestHash = hash('sha256', canonical(asJson(input)), 'hex');
  await forgetAnswers(tx, new Date(now.getTime() - KEPT_FOR), FORGOTTEN_AT_ONCE);
  const before = await findAnswer(tx, actor.id, key);
  if (before) {
    const same = before.operation === operation && before.requestHash === requestHash;
    return same ? ok(JSON.parse(before.response) as T) : refuse('key_reused');
  }
  const result = await run();
  if (!result.ok) return result;
  const response = JSON.stringify(result.value);
  await keepAnswer(tx, { userId: actor.id, key, operation, requestHash, response, createdAt: now });
  return result;
}

/** A parsed input as it would travel: without the fields that were left out. */
const asJson = (input: unknown): unknown => JSON.parse(JSON.stringify(input));
