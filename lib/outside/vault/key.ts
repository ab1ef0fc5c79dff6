import { createHmac, hkdfSync } from 'node:crypto';
import type { Fingerprint } from '@/lib/domain/source/fingerprint';
import type { NameForm } from '@/lib/domain/source/name-form';

/** What is drawn from one secret: each use has a key of its own, so that none tells anything of another. */
export type Key = {
  /** Stored beside what it sealed. Nothing of the secret follows from it. */
  id: string;
  /** AES-256. */
  sealing: Uint8Array;
  fingerprint(form: NameForm): Fingerprint;
};

/** The key of now, then those before it. */
export type KeyRing = readonly [Key, ...Key[]];

export const keyRing = (now: Uint8Array, before: readonly Uint8Array[]): KeyRing => [
  keyOf(now),
  ...before.map(keyOf),
];

function keyOf(secret: Uint8Array): Key {
  const drawn = (purpose: string, bytes = 32) =>
    new Uint8Array(hkdfSync('sha256', secret, '', `sourceline vault: ${purpose}`, bytes));
  const id = Buffer.from(drawn('the id of the key', 6)).toString('hex');
  const printing = drawn('fingerprints of names');
  const printOf = (what: string, text: string) =>
    createHmac('sha256', printing).update(`${what}\0${text}`).digest('base64url');
  return {
    id,
    sealing: drawn('sealing'),
    fingerprint: ({ same, alike, readable }) =>
      `${printOf('same', same)}.${printOf('alike', alike)}.${readable ? id : `${id}~`}`,
  };
}
