import { createHmac } from 'node:crypto';
import { env } from '@/lib/config/env';
import { measures } from '@/lib/config/measures';
import { transaction } from '@/lib/data/db';
import { countAttempt, countsOf, forgetAttempts, takeBackAttempt } from '@/lib/data/people/attempts';
import { type Attempt, type Limit, limitsOf, spentFor } from '@/lib/domain/people/attempts';
import { ok, type Result, refuse } from '@/lib/domain/result';

/**
 * Makes an attempt within the limits, or refuses it as `too_many`. It is counted before it is made, in all processes
 * together, so that many at once can't pass; a success takes the count back, and that of the failures before it from the
 * same place or device. So does `busy`, of its own count: nobody had time to look at the secret.
 */
export async function within<T>(
  attempt: Attempt,
  run: () => Promise<Result<T>>,
  now = new Date(),
): Promise<Result<T>> {
  const result = await counted(limitsOf(attempt).map(unnamed), run, now);
  if (!result.ok) measures()?.signInRefused(result.refusal.kind);
  return result;
}

async function counted<T>(
  limits: readonly Limit[],
  run: () => Promise<Result<T>>,
  now: Date,
): Promise<Result<T>> {
  const within = await count(limits, now);
  if (!within.ok) return within;
  const result = await run();
  if (result.ok) await takeBack(limits, { forgetting: true });
  else if (result.refusal.kind === 'busy') await takeBack(limits, { forgetting: false });
  return result;
}

/** What is stored tells nobody whose address or which place it was. */
const unnamed = (limit: Limit): Limit => ({
  ...limit,
  key: createHmac('sha256', env().NEXTAUTH_SECRET).update(`attempts: ${limit.key}`).digest('base64url'),
});

/**
 * One that is stopped by any limit counts for none: a single stranger who goes on and on never uses up what an account has
 * in all, and made-up accounts leave nothing behind. So each limit is looked at first, which writes nothing, and once
 * more behind the count, which a refusal undoes.
 */
async function count(limits: readonly Limit[], now: Date): Promise<Result<null>> {
  const spent = spentFor(limits, await countsOf(limits.map(({ key }) => key)), now);
  if (spent > 0) return tooMany(spent);
  return transaction(async (tx) => {
    const keys = limits.map(({ key, lasts }) => ({ key, until: new Date(now.getTime() + lasts) }));
    const counts = await countAttempt(tx, keys, now);
    const others = counts.map(({ key, points, until }) => ({ key, points: points - 1, until }));
    const wait = spentFor(limits, others, now);
    return wait > 0 ? tooMany(wait) : ok(null);
  });
}

const tooMany = (retryAfterSeconds: number) => refuse('too_many', { retryAfterSeconds });

/** Where the database has no time for it, the attempt goes on counting. */
async function takeBack(limits: readonly Limit[], { forgetting }: { forgetting: boolean }): Promise<void> {
  const keys = (own: boolean) => limits.filter((limit) => limit.own === own).map(({ key }) => key);
  await transaction(async (tx) => {
    await takeBackAttempt(tx, keys(false));
    await (forgetting ? forgetAttempts(tx, keys(true)) : takeBackAttempt(tx, keys(true)));
    return ok(null);
  });
}
