import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Result, refuse } from '@/lib/domain/result';

const MINUTES = 60;

/**
 * Failed attempts, counted in this process: enough for one server. Ten from one place at one account stop a stranger and
 * leave the owner alone, who is elsewhere; a hundred at one account, from wherever, stop many places together (NIST SP
 * 800-63B allows no more); a hundred from one place stop one password tried on everybody, and leave room for a newsroom
 * that shares an address. A device that signed in to the account before has a count of its own and none of these, so that
 * strangers can't use them up for it.
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
const limits = {
  both: new RateLimiterMemory({ keyPrefix: 'both', points: 10, duration: 15 * MINUTES }),
  account: new RateLimiterMemory({ keyPrefix: 'account', points: 100, duration: 60 * MINUTES }),
  place: new RateLimiterMemory({ keyPrefix: 'place', points: 100, duration: 15 * MINUTES }),
  device: new RateLimiterMemory({ keyPrefix: 'device', points: 10, duration: 15 * MINUTES }),
};

/** `account` is whose secret is tried, `place` where from, `device` the one that signed in to this account before. */
export type Attempt = { account: string; place: string; device: string | null };

/**
 * Makes an attempt within the limits, or refuses it as `too_many`. It is counted before it is made, so that many at once
 * can't pass together; a success takes the count back, and that of the failures before it from the same place or device.
 * So does `busy`, of its own count: nobody had time to look at the secret.
 */
export async function within<T>(attempt: Attempt, run: () => Promise<Result<T>>): Promise<Result<T>> {
  const retryAfterSeconds = await count(attempt);
  if (retryAfterSeconds > 0) return refuse('too_many', { retryAfterSeconds });
  const result = await run();
  if (result.ok) await forget(attempt);
  else if (result.refusal.kind === 'busy') await takeBack(attempt);
  return result;
}

/**
 * One that is stopped by any limit counts for none: a single stranger who goes on and on never uses up what an account has
 * in all, and made-up accounts leave nothing in memory. So each limit is looked at before the first point is taken.
 */
async function count(attempt: Attempt): Promise<number> {
  const limits = counted(attempt);
  for (const step of [spentFor, taken])
    for (const [limit, key] of limits) {
      const wait = await step(limit, key);
      if (wait > 0) return wait;
    }
  return 0;
}

/** 0 while there is a point, else the seconds until there is; takes none. */
async function spentFor(limit: RateLimiterMemory, key: string): Promise<number> {
  const now = await limit.get(key);
  return now && now.consumedPoints >= limit.points ? inSeconds(now) : 0;
}

async function forget(attempt: Attempt): Promise<void> {
  const own = [limits.both, limits.device];
  await Promise.all(
    counted(attempt).map(([limit, key]) => (own.includes(limit) ? limit.delete(key) : limit.reward(key))),
  );
}

async function takeBack(attempt: Attempt): Promise<void> {
  await Promise.all(counted(attempt).map(([limit, key]) => limit.reward(key)));
}

/** The limits of an attempt and its key in each, the nearest first. */
function counted({ account, place, device }: Attempt): [RateLimiterMemory, string][] {
  if (device !== null) return [[limits.device, `${account} ${device}`]];
  return [
    [limits.both, `${account} ${place}`],
    [limits.place, place],
    [limits.account, account],
  ];
}

/** Takes one point; 0 when there was one, else the seconds until there is. */
async function taken(limit: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limit.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return inSeconds(refused);
    throw refused;
  }
}

const inSeconds = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));
