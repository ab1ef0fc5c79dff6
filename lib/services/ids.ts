import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new identifier: a ULID in lower case, 26 characters of Crockford's base 32. The first ten are the time in
 * milliseconds, so ids sort as they were made; the other sixteen are 80 random bits.
 * @see https://github.com/ulid/spec
 */
export function newId(now = new Date(), random: Uint8Array = randomBytes(10)): string {
  return base32(BigInt(now.getTime()), 10) + base32(BigInt(`0x${Buffer.from(random).toString('hex')}`), 16);
}

/** As many new identifiers, in order: rows that one write makes keep the order in which they were given. */
export const newIds = (count: number, now = new Date()): string[] =>
  Array.from({ length: count }, () => newId(now)).sort();

function base32(value: bigint, length: number): string {
  let digits = '';
  for (let rest = value; digits.length < length; rest >>= 5n) digits = ALPHABET[Number(rest & 31n)] + digits;
  return digits;
}
