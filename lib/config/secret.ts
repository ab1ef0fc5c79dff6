import { hkdfSync } from 'node:crypto';

/** The least number of characters that a secret may have. */
export const SECRET_LENGTH = 32;

const ADVICE = `Set it to ${SECRET_LENGTH} or more random characters, for example from: openssl rand -base64 48`;

/** Words that stand in examples, tutorials and templates; none of them turns up in random characters by chance. */
const EXAMPLE_WORDS =
  /change.?me|change.?this|replace.?me|your.?secret|secret.?key|super.?secret|secret.?here|example|password|placeholder|insecure|nextauth|sourceline|development|openssl|abcdefgh|12345678|qwerty/i;

/**
 * Why a secret must not sign sessions in production, as words that follow the key's name; nothing when it is good.
 * The value itself is never repeated: the words end up in logs.
 */
export function weakness(secret: string | undefined, known: readonly string[]): string | undefined {
  if (!secret) return `is missing. It signs every session. ${ADVICE}`;
  if ([...secret].length < SECRET_LENGTH) return `is too short: it signs every session. ${ADVICE}`;
  if (known.includes(secret) || EXAMPLE_WORDS.test(secret)) {
    return `is a known or example value that anybody could guess. ${ADVICE}`;
  }
  if (new Set(secret).size < 10) return `repeats the same few characters. ${ADVICE}`;
  return undefined;
}

/** A key of 32 bytes for one purpose, in base64: the same in every process that has the same secret. */
export const keyFrom = (secret: string, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', `sourceline: ${purpose}`, 32)).toString('base64');
