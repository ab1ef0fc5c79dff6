import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { EnterIdentity } from '@/lib/schemas/source/identity';
import { enterIdentity } from '@/lib/services/source/vault/identities';
import { aPerson } from '../../../support/actors';
import { aSource, must } from '../../../support/make';
import { tracesIn } from '../../../support/traces';
import { aVault, keyOf } from '../../../support/vaults';

const NAMES = ['Zebulonne Quixworth', 'Perpetuana Vexillarius', 'Thistlewick Borogrovian'];
const inBase64 = (words: string) => Buffer.from(keyOf(words)).toString('base64');

/** Runs the command on the newsroom of these tests. */
function vault(args: string[], keys: { VAULT_KEY?: string; VAULT_KEY_BEFORE?: string }) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/vault.ts', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, VAULT_KEY: '', VAULT_KEY_BEFORE: '', ...keys },
    },
  );
  return { status, said: (stdout + stderr).trim() };
}

const ids: string[] = [];

beforeAll(async () => {
  const by = await aPerson('CHECKER');
  for (const [i, name] of NAMES.entries()) {
    const { id } = await aSource({ by, kind: 'ANONYMOUS', name: `a clerk, number ${i}` });
    const safe = aVault(i === 2 ? 'lost' : 'old');
    must(await enterIdentity(by, EnterIdentity.parse({ sourceId: id, version: 1, name }), { safe }));
    ids.push(id);
  }
});

const keysUsed = async () =>
  (await reader().sourceIdentity.findMany({ orderBy: { sourceId: 'asc' } })).map(({ keyId }) => keyId);

test('the command turns the key, says what it did, and prints no name and no key', async () => {
  const said: string[] = [];
  const run = (args: string[], keys: Parameters<typeof vault>[1]) => {
    const { status, said: words } = vault(args, keys);
    said.push(words);
    return [status, words];
  };
  expect(run([], {})).toEqual([1, 'Usage: npm run vault -- rotate']);
  expect(run(['rotate'], {})).toEqual([1, expect.stringContaining('The vault is closed')]);
  expect(run(['rotate'], { VAULT_KEY: 'short' })).toEqual([
    1,
    expect.stringContaining('VAULT_KEY must be 32 random bytes'),
  ]);
  const both = { VAULT_KEY: inBase64('new'), VAULT_KEY_BEFORE: inBase64('old') };
  expect(run(['rotate'], both)).toEqual([
    1,
    `2 names are sealed with VAULT_KEY now.\n1 name needs a key that is not in VAULT_KEY_BEFORE: add it and run this again. Sources: ${ids[2]}`,
  ]);
  const [now, lost] = [aVault('new').keyId, aVault('lost').keyId];
  expect(await keysUsed()).toEqual([now, now, lost]);
  const all = { ...both, VAULT_KEY_BEFORE: `${inBase64('old')},${inBase64('lost')}` };
  expect(run(['rotate'], all)).toEqual([
    0,
    expect.stringMatching(/^1 name is sealed with VAULT_KEY now\. VAULT_KEY_BEFORE may/),
  ]);
  expect(await keysUsed()).toEqual([now, now, now]);
  expect(run(['rotate'], { VAULT_KEY: inBase64('new') })).toEqual([0, expect.stringMatching(/^Every name/)]);
  expect(tracesIn(Buffer.from(said.join('\n')), NAMES)).toEqual([]);
  for (const words of ['old', 'new', 'lost']) expect(said.join('\n')).not.toContain(inBase64(words));
});
