const MINUTES = 60 * 1000;

/**
 * How many failed attempts there may be, and from the first of them on for how long, in milliseconds. Ten from one place at
 * one account stop a stranger and leave the owner alone, who is elsewhere; a hundred at one account, from wherever, stop
 * many places together (NIST SP 800-63B allows no more); a hundred from one place stop one password tried on everybody, and
 * leave room for a newsroom that shares an address. A device that signed in to the account before has a count of its own
 * and none of these, so that strangers can't use them up for it.
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
const LIMITS = {
  both: { most: 10, lasts: 15 * MINUTES },
  place: { most: 100, lasts: 15 * MINUTES },
  account: { most: 100, lasts: 60 * MINUTES },
  device: { most: 10, lasts: 15 * MINUTES },
} as const;

/** `account` is whose secret is tried, `place` where from, `device` the one that signed in to this account before. */
export type Attempt = { account: string; place: string; device: string | null };

/**
 * A count that an attempt falls under. `key` tells it from all others; `most` attempts may fail in `lasts` milliseconds. A
 * success takes its own attempt back, and where the count is the person's `own`, the failures before it too.
 */
export type Limit = { key: string; most: number; lasts: number; own: boolean };

/** What was counted under a key, until when it counts. */
export type Count = { key: string; points: number; until: Date };

/** The limits of an attempt, the nearest first. */
export function limitsOf({ account, place, device }: Attempt): Limit[] {
  if (device !== null) return [{ key: `device ${account} ${device}`, ...LIMITS.device, own: true }];
  return [
    { key: `both ${account} ${place}`, ...LIMITS.both, own: true },
    { key: `place ${place}`, ...LIMITS.place, own: false },
    { key: `account ${account}`, ...LIMITS.account, own: false },
  ];
}

/** 0 while no count has as many as its limit allows, else the seconds until the first of those that have is over. */
export function spentFor(limits: readonly Limit[], counts: readonly Count[], now: Date): number {
  for (const { key, most } of limits) {
    const count = counts.find((candidate) => candidate.key === key);
    const left = (count?.until.getTime() ?? 0) - now.getTime();
    if (count && count.points >= most && left > 0) return Math.ceil(left / 1000);
  }
  return 0;
}
