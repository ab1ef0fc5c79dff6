import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { ok, type Result } from '@/lib/domain/result';
import { nfkc } from '@/lib/domain/text/normal-form';
import { inTurn } from './hashing';

/**
 * Argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's recommendation. Argon2id is
 * the package's default.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of nobody's password, so that an unknown address costs the same time as a known one. */
let nobody: Promise<string> | undefined;

/**
 * How a password is stored. Normalised as NIST SP 800-63B asks, so that every keyboard writes the same one. Refused as
 * `busy` when too many passwords wait to be hashed.
 */
export const hashPassword = (password: string): Promise<Result<string>> => inTurn(() => hashed(password));

/**
 * Whether a password is the stored one. Without a stored hash it takes as long, its turn in the queue included, and says
 * no. Refused as `busy` when too many passwords wait to be compared.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<Result<boolean>> {
  const matches = await inTurn(async () => {
    nobody ??= hashed(newSecret());
    return verify(stored ?? (await nobody), nfkc(password));
  });
  return matches.ok ? ok(matches.value && stored !== null) : matches;
}

const hashed = (password: string): Promise<string> => hash(nfkc(password), ARGON2ID);

/** 256 random bits for a link or a token, in characters that an address and a header can hold. */
export const newSecret = (random: Uint8Array = randomBytes(32)): string =>
  Buffer.from(random).toString('base64url');

/** What is stored of a secret. A fast hash is enough: nobody guesses 256 random bits. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
