import type { Actor } from '@/lib/domain/actor';
import accounts from '../demo-accounts.json';
import { Clock } from './clock';
import { tellComments } from './comments';
import { tellGiven } from './given';
import { tellHarbour } from './harbour';
import { tellHarvest } from './harvest';
import { tellInboxes } from './inbox';
import { tellKessary } from './kessary';
import { type Account, type Cast, openAccounts } from './newsroom';
import { tellReaders } from './readers';
import { tellSettled } from './settled';
import { tellSightings } from './sightings';

/** The demo newsroom, told through the services as if people had done it over the three weeks before `now`. */
export async function tellNewsroom(now: Date): Promise<void> {
  const clock = new Clock(now);
  const people = await openAccounts(accounts as Account[], await clock.ago(22).come());
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
  await clock.together(
    () => tellHarbour(cast, clock),
    () => tellHarvest(cast, clock),
    () => tellKessary(cast, clock),
    () => tellSettled(cast, clock),
    () => tellSightings(cast, clock),
    () => tellReaders(cast, clock),
  );
  await tellComments(cast, clock);
  await tellGiven(cast, clock);
  await tellInboxes(cast, now);
}
