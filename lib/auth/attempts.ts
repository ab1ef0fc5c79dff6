import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

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
 * Counts an attempt before it is made, so that many at once can't pass together. One that is stopped by a nearer limit
 * counts for no wider one: a single stranger who goes on and on never uses up what an account has in all.
 * @returns 0 when it may be made, else the seconds to wait
 */
export async function countAttempt(attempt: Attempt): Promise<number> {
  for (const [limit, key] of counted(attempt)) {
    const wait = await taken(limit, key);
    if (wait > 0) return wait;
  }
  return 0;
}

/** Takes the count of an attempt back that was successful, and those before it from the same place or device. */
export async function forgetAttempts(attempt: Attempt): Promise<void> {
  const own = [limits.both, limits.device];
  await Promise.all(
    counted(attempt).map(([limit, key]) => (own.includes(limit) ? limit.delete(key) : limit.reward(key))),
  );
}

/** Takes the count of one attempt back that told nothing about the secret: nobody had time to look. */
export async function forgetOne(attempt: Attempt): Promise<void> {
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

async function taken(limit: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limit.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
