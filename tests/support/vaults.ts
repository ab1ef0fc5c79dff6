import { createHash } from 'node:crypto';
import { keyRing } from '@/lib/outside/vault/key';
import { type Vault, vaultOf } from '@/lib/outside/vault/vault';

/** A key of the vault that belongs to these words. */
export const keyOf = (words: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(words).digest());

/** A vault with this key, and perhaps those before it. */
export const aVault = (now: string, ...before: string[]): Vault =>
  vaultOf(keyRing(keyOf(now), before.map(keyOf)));
