import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/data/db';
import { findAnswer, keepAnswer } from '@/lib/data/idempotency';
import type { Person } from '@/lib/domain/actor';
import { canonical } from '@/lib/domain/canonical';
import { ok, type Result, refuse } from '@/lib/domain/result';

/** What every write takes besides its input. `key` is an Idempotency-Key; only creates read it. */
export type WriteOptions = { now?: Date; key?: string | null };

/**
 * Runs a create at most once a key: the same key with the same input gets the stored answer, with other input the refusal
 * `key_reused`. The answer is stored in the same transaction, so a refused or failed create leaves its key free.
 * `input` must be JSON, `run`'s value as well.
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
  const requestHash = createHash('sha256')
    .update(canonical(asJson(input)))
    .digest('hex');
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
