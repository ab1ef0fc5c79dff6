import { z } from 'zod';

/** What seals the names of anonymous sources. */
export type VaultKeys = {
  /** The key of now; nothing, and the vault is closed. */
  key: Uint8Array | undefined;
  /** Keys that names may still be sealed with. */
  before: Uint8Array[];
};

const BYTES = 32;

/** Of 32 random bytes so few are alike that fewer than this many different ones come up never. */
const LEAST_DIFFERENT = 16;

const ADVICE = `must be ${BYTES} random bytes in base64 or hex, for example from: openssl rand -base64 ${BYTES}`;

/** Which settings open the vault, each key by itself. Their values are never repeated: the words end up in logs. */
export const vaultSettings = {
  VAULT_KEY: z
    .string()
    .transform((written, context) => {
      const key = keyIn(written.trim());
      if (key) return key;
      context.addIssue(`${ADVICE}. Leave it out to keep the vault closed.`);
      return z.NEVER;
    })
    .optional(),
  VAULT_KEY_BEFORE: z
    .string()
    .default('')
    .transform((written, context) => {
      const keys = written.split(',').flatMap((one) => (one.trim() ? [keyIn(one.trim())] : []));
      if (keys.every((key) => key !== undefined)) return keys;
      context.addIssue(
        `${ADVICE.replace('must be', 'must be the keys that VAULT_KEY was before, with commas between, each')}. Leave it out once npm run vault -- rotate has run.`,
      );
      return z.NEVER;
    }),
};

/** The bytes of a key as it is written down; nothing where it is none, or one that nobody drew at random. */
function keyIn(written: string): Uint8Array | undefined {
  const bytes = /^[0-9a-f]{64}$/i.test(written)
    ? Buffer.from(written, 'hex')
    : /^[A-Za-z0-9+/_-]{43}=?$/.test(written)
      ? Buffer.from(written, 'base64')
      : undefined;
  if (bytes?.length !== BYTES || new Set(bytes).size < LEAST_DIFFERENT) return undefined;
  return new Uint8Array(bytes);
}

/** What is wrong with these settings together. */
export const missingOfVault = (
  given: Readonly<Record<string, unknown>>,
): { key: string; problem: string }[] =>
  given.VAULT_KEY_BEFORE !== undefined && given.VAULT_KEY === undefined
    ? [
        {
          key: 'VAULT_KEY',
          problem: 'is needed beside VAULT_KEY_BEFORE. Set the new key, or leave out both.',
        },
      ]
    : [];
