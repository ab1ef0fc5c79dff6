import { env } from '@/lib/config/env';
import { nameForm } from '@/lib/domain/source/name-form';
import { type KeyRing, keyRing } from './key';
import { open, seal } from './sealing';

/** A name as it is kept: sealed for one source, under which key, and what is equal for equal names. */
export type Sealed = { sealed: string; keyId: string; fingerprint: string };

/** What of it is needed to open it again. */
type Kept = Pick<Sealed, 'sealed' | 'keyId'> & { sourceId: string };

export type Vault = {
  /** The key that everything is sealed with now. */
  keyId: string;
  /** Whether it opens what was sealed with this key. */
  knows(keyId: string): boolean;
  seal(sourceId: string, name: string): Sealed;
  /** The name; null where no key of the settings opens it. @throws where it was changed, or sealed for another source */
  open(kept: Kept): string | null;
  /** What a name would be known by under this key; null where the settings have no such key. */
  fingerprint(name: string, keyId: string): string | null;
};

/** The vault that these keys open. Nothing that it is given or gives is logged or kept. */
export function vaultOf(ring: KeyRing): Vault {
  const [current] = ring;
  return {
    keyId: current.id,
    knows: (keyId) => ring.some(({ id }) => id === keyId),
    seal: (sourceId, name) => ({
      sealed: seal(current, sourceId, name),
      keyId: current.id,
      fingerprint: current.fingerprint(nameForm(name)),
    }),
    open: ({ sealed, keyId, sourceId }) => {
      const key = ring.find(({ id }) => id === keyId);
      return key ? open(key, sourceId, sealed) : null;
    },
    fingerprint: (name, keyId) => ring.find(({ id }) => id === keyId)?.fingerprint(nameForm(name)) ?? null,
  };
}

let opened: { vault: Vault | null } | undefined;

/** The vault of this newsroom; null while the settings have no VAULT_KEY: then it is closed. */
export function vault(): Vault | null {
  if (!opened) {
    const { key, before } = env().VAULT;
    opened = { vault: key ? vaultOf(keyRing(key, before)) : null };
  }
  return opened.vault;
}

/** For how long an identity is open to the two editors who asked, in minutes. */
export const minutesOpen = (): number => env().VAULT_MINUTES;
