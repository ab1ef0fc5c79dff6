// npm run vault -- rotate: seals the names of anonymous sources with VAULT_KEY that are sealed with a key of VAULT_KEY_BEFORE.
import { parseArgs } from 'node:util';
import { disconnect } from '@/lib/data/db';
import { rotateVault } from '@/lib/services/source/vault/rotation';
import { openNewsroomHere } from './setup/newsroom-here';
import { refusalWords } from './setup/refusal-words';

if (asked() !== 'rotate') misused();
await openNewsroomHere();
const rotation = await rotateVault();
await disconnect();
if (!rotation.ok) end(refusalWords(rotation.refusal, 'There is nothing to rotate.'), 1);
const { sealed, locked } = rotation.value;
const done =
  sealed === 0
    ? 'Every name that the settings open is sealed with VAULT_KEY already.'
    : `${names(sealed)} ${sealed === 1 ? 'is' : 'are'} sealed with VAULT_KEY now.`;
if (locked.length > 0)
  end(
    `${done}\n${names(locked.length)} ${locked.length === 1 ? 'needs' : 'need'} a key that is not in VAULT_KEY_BEFORE: add it and run this again. Sources: ${locked.join(', ')}`,
    1,
  );
process.stdout.write(
  `${done} VAULT_KEY_BEFORE may be taken out of the settings once every server has them.\n`,
);

function names(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'name' : 'names'}`;
}

function asked(): string | undefined {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined;
  }
}

function misused(): never {
  return end('Usage: npm run vault -- rotate', 1);
}

function end(words: string, code: number): never {
  process.stderr.write(`${words}\n`);
  process.exit(code);
}
