import { disconnect, waitForEveryWrite } from '@/lib/data/db';
import type { Actor } from '@/lib/domain/actor';
import { tellHarbour } from './demo/harbour';
import { tellHarvest } from './demo/harvest';
import { tellKessary } from './demo/kessary';
import { type Account, type Cast, openAccounts } from './demo/newsroom';
import accounts from './demo-accounts.json';

/** The demo newsroom, told through the services as if people had done it over the last three weeks. */
async function seed(now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const people = await openAccounts(accounts as Account[], ago(22));
  const of = (name: string): Actor => {
    const actor = people.get(name);
    if (!actor) throw new Error(`${name} is missing from demo-accounts.json.`);
    return actor;
  };
  const cast: Cast = {
    rana: of('Rana Haddad'),
    tomas: of('Tomas Lind'),
    amina: of('Amina Duarte'),
    miriam: of('Miriam Okafor'),
    daniel: of('Daniel Reyes'),
  };
  await tellHarbour(cast, ago);
  await tellHarvest(cast, ago);
  await tellKessary(cast, ago);
}

waitForEveryWrite();
seed(new Date())
  .then(() => process.stdout.write('The demo newsroom is in place.\n'))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(disconnect);
