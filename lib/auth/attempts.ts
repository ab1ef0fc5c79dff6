import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTES = 60;

/**
 * Failed sign-ins, counted in this process: enough for one server. Ten an email address stop guessing at one person's
 * password; a hundred a network address stop trying one password on everybody, and leave room for a newsroom that shares
 * an address.
 */
const limits = {
  email: new RateLimiterMemory({ keyPrefix: 'email', points: 10, duration: 15 * MINUTES }),
  address: new RateLimiterMemory({ keyPrefix: 'address', points: 100, duration: 15 * MINUTES }),
};

/**
 * Counts an attempt before it is made, so that many at once can't pass together.
 * @returns 0 when it may be made, else the seconds to wait
 */
export async function countAttempt(email: string, address: string): Promise<number> {
  const waits = await Promise.all([taken(limits.email, email), taken(limits.address, address)]);
  return Math.max(...waits);
}

/** Takes the count of a successful attempt back. */
export async function forgetAttempt(email: string, address: string): Promise<void> {
  await Promise.all([limits.email.delete(email), limits.address.reward(address)]);
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
