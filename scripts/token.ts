// npm run token -- --email … [--scope read|write] [--name …]: makes a token that acts as a user, and prints its secret once.
import { parseArgs } from 'node:util';
import { disconnect } from '@/lib/data/db';
import { tokenFor } from '@/lib/services/people/tokens';
import { openNewsroomHere } from './setup/newsroom-here';
import { refusalWords } from './setup/refusal-words';

const { email, scope, name } = options();
if (!email) misused('Say whom the token acts as: --email is missing.');
if (scope !== 'read' && scope !== 'write') misused(`--scope is read or write, not ${scope}.`);
await openNewsroomHere();
const made = await tokenFor(email, { name, scope });
await disconnect();
if (!made.ok) refuse(refusalWords(made.refusal, `Nobody with access has the address ${email}.`));
// The secret alone goes to standard output, so that a script can read it.
process.stderr.write(
  `A token for ${email} that may ${scope === 'write' ? 'read and write' : 'read'}. It is shown once:\n`,
);
process.stdout.write(`${made.value.secret}\n`);

function options() {
  try {
    return parseArgs({
      options: {
        email: { type: 'string' },
        scope: { type: 'string', default: 'read' },
        name: { type: 'string', default: 'made on the command line' },
      },
    }).values;
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error));
  }
}

function misused(words: string): never {
  refuse(`${words}\nUsage: npm run token -- --email ADDRESS [--scope read|write] [--name WORDS]`);
}

function refuse(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
