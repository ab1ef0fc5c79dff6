import type { Tx } from '@/lib/data/db';
import { countAttempt, countsOf } from '@/lib/data/people/attempts';
import {
  limitsOfSending,
  type SendingLimit,
  samenessOf,
  WORDS_KNOWN_FOR,
} from '@/lib/domain/challenge/sending';
import { spentFor } from '@/lib/domain/people/attempts';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { sealOf } from '@/lib/outside/readers-forms';

/** What is stored tells nobody whose address it was. */
const limitsAt = (address: string): SendingLimit[] =>
  limitsOfSending(address).map((limit) => ({ ...limit, key: sealOf(limit.key) }));

/** Whether something can be sent from an address at all. Writes nothing: whoever goes on and on costs next to nothing. */
export async function mayStillSend(address: string, now: Date): Promise<Result<null>> {
  const limits = limitsAt(address);
  const spent = spentFor(limits, await countsOf(limits.map(({ key }) => key)), now);
  return spent > 0 ? refuse('too_many', { retryAfterSeconds: spent }) : ok(null);
}

/**
 * Counts it, in the transaction that keeps it, in all processes together: what is refused counts for nothing. Says whether the
 * same words came before.
 */
export async function countSending(
  tx: Tx,
  address: string,
  words: string,
  now: Date,
): Promise<Result<{ cameBefore: boolean }>> {
  const limits = limitsAt(address);
  const said = { key: sealOf(`words: ${samenessOf(words)}`), lasts: WORDS_KNOWN_FOR };
  const keys = [...limits, said].map(({ key, lasts }) => ({ key, until: new Date(now.getTime() + lasts) }));
  const counts = await countAttempt(tx, keys, now);
  const others = counts.map(({ key, points, until }) => ({
    key,
    points: points - 1,
    until: new Date(until),
  }));
  const spent = spentFor(limits, others, now);
  if (spent > 0) return refuse('too_many', { retryAfterSeconds: spent });
  return ok({ cameBefore: others.some(({ key, points }) => key === said.key && points > 0) });
}
