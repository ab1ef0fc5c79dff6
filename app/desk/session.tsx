import { DeskNav } from '@/components/shell/desk-nav';
import { DeskUser } from '@/components/shell/desk-user';
import { currentActor } from '@/lib/auth/current-actor';
import { isPerson, onDesk } from '@/lib/domain/actor';
import { workCounts } from '@/lib/services/work';
import { signOut } from './sign-out';

/** The section bar of whoever is signed in, with how much waits for them. */
export async function SessionNav() {
  const actor = await currentActor();
  if (!onDesk(actor)) return <DeskNav role={actor.role} waiting={0} />;
  const counts = await workCounts(actor);
  const waiting = counts.ok ? Object.values(counts.value).reduce((sum, n) => sum + n, 0) : 0;
  return <DeskNav role={actor.role} waiting={waiting} />;
}

/** The menu of whoever is signed in; nothing for somebody signed out. */
export async function SessionUser() {
  const actor = await currentActor();
  return isPerson(actor) ? <DeskUser name={actor.name} role={actor.role} signOut={signOut} /> : null;
}
