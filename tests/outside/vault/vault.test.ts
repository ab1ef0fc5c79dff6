import { describe, expect, test } from 'vitest';
import { likenessOf } from '@/lib/domain/source/fingerprint';
import { aVault } from '../../support/vaults';

const NAME = 'Maren Okonkwo';
const vault = aVault('now');
const kept = (name = NAME, sourceId = 'source-1') => ({ sourceId, ...vault.seal(sourceId, name) });

describe('a sealed name', () => {
  test.each([NAME, 'يونس الكريم', '王', 'x'.repeat(300), '👩🏽‍🚀 Okonkwo'])(
    'opens with its key: %s',
    (name) => {
      expect(vault.open(kept(name))).toBe(name);
    },
  );

  test('is another each time, and as long as others', () => {
    const sealed = [NAME, NAME, 'Al', 'Somebody with Quite a Long Name'].map((name) => kept(name).sealed);
    expect(new Set(sealed).size).toBe(4);
    expect(new Set(sealed.map((one) => one.length)).size).toBe(1);
  });

  test('has a nonce of 96 bits and a tag of 128', () => {
    const bytes = Buffer.from(kept().sealed.slice('v1.'.length), 'base64url');
    expect(bytes).toHaveLength(12 + 16 + 128);
    const nonces = Array.from({ length: 1000 }, () => kept().sealed.slice(3, 3 + 16));
    expect(new Set(nonces).size).toBe(1000);
  });

  test('opens for no other source, and not when a bit of it changed', () => {
    const name = kept();
    expect(() => vault.open({ ...name, sourceId: 'source-2' })).toThrow('does not open');
    const bytes = Buffer.from(name.sealed.slice(3), 'base64url');
    for (const at of [0, 12, 28, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => vault.open({ ...name, sealed: `v1.${changed.toString('base64url')}` })).toThrow(
        'does not open',
      );
    }
    for (const sealed of ['', 'v1.', 'v1.AAAA', `v2.${name.sealed.slice(3)}`, name.sealed.slice(0, 60)])
      expect(() => vault.open({ ...name, sealed })).toThrow('does not open');
  });

  test('does not open with another key, and opens with one from before', () => {
    expect(aVault('other').open(kept())).toBeNull();
    const turned = aVault('new', 'now');
    expect(turned.open(kept())).toBe(NAME);
    expect(turned.seal('source-1', NAME).keyId).toBe(turned.keyId);
    expect(turned.knows(vault.keyId)).toBe(true);
    expect(vault.knows(turned.keyId)).toBe(false);
  });

  test('shows nothing of the name, nor of the key', () => {
    const all = JSON.stringify(kept());
    for (const secret of [NAME, 'maren', 'okonkwo', Buffer.from(NAME).toString('base64url')])
      expect(all.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(vault.keyId).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('fingerprints', () => {
  const print = (name: string, safe = vault) => safe.seal('s', name).fingerprint;

  test('are equal for one name, of whichever source, and tell names apart', () => {
    expect(print(NAME)).toBe(vault.seal('other', 'OKONKWO, Maren').fingerprint);
    expect(likenessOf(print(NAME), print('Maren Adeyemi'))).toBe('DIFFERENT');
    expect(likenessOf(print('Younes Karim'), print('Younis Kareem'))).toBe('UNKNOWN');
  });

  test('say nothing of names under another key, or in a script that isn’t read', () => {
    expect(likenessOf(print(NAME), print(NAME, aVault('other')))).toBe('UNKNOWN');
    expect(likenessOf(print('王小明'), print(NAME))).toBe('UNKNOWN');
    expect(likenessOf(print('王小明'), print('李小明'))).toBe('DIFFERENT');
  });

  test('of a name that is typed are made with the key that sealed the other', () => {
    const turned = aVault('new', 'now');
    expect(turned.fingerprint(NAME, vault.keyId)).toBe(print(NAME));
    expect(vault.fingerprint(NAME, turned.keyId)).toBeNull();
  });
});
