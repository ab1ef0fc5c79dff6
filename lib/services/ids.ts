import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new identifier: a ULID in lower case, 26 characters of Crockford's base 32. The first ten are the time in
 * milliseconds, so ids sort as they were made; the other sixteen are 80 random bits.
 * @see https://github.com/ulid/spec
 */
export function newId(now = new Date(), random: Uint8Array = chance()): string {
  const bits = Buffer.from(random);
  return base32(now.getTime(), 10) + base32(bits.readUIntBE(0, 5), 8) + base32(bits.readUIntBE(5, 5), 8);
}

/** Random bytes that no id has yet. */
let drawn = Buffer.alloc(0);

/** Ten random bytes, drawn for many ids at once: asking for them takes longer than all the rest. */
function chance(): Uint8Array {
  if (drawn.length === 0) drawn = randomBytes(10 * 400);
  const random = drawn.subarray(0, 10);
  drawn = drawn.subarray(10);
  return random;
}

/** As many new identifiers, in order: rows that one write makes keep the order in which they were given. */
export const newIds = (count: number, now = new Date()): string[] =>
  Array.from({ length: count }, () => newId(now)).sort();

/** A whole number below 2⁵³ in so many digits. */
function base32(value: number, length: number): string {
  let digits = '';
  for (let rest = value; digits.length < length; rest = Math.floor(rest / 32))
    digits = ALPHABET[rest % 32] + digits;
  return digits;
}
