import { DrawnFor } from '@/components/form/drawn-for';
import { LiveDesk } from '@/components/inbox/live/live';
import { DeskNav } from '@/components/shell/desk-nav';
import { DeskUser } from '@/components/shell/desk-user';
import { currentActor } from '@/lib/auth/current-actor';
import { isPerson, onDesk } from '@/lib/domain/actor';
import { countReaderReports } from '@/lib/services/challenge/reports';
import { countNotifications } from '@/lib/services/inbox/notifications';
import { signOutAction } from './actions';
import { myCounts } from './my-counts';
import { waitingIn } from './tasks';

/** The section bar of whoever is signed in, with how much waits for them. */
export async function SessionNav() {
  const actor = await currentActor();
  if (!onDesk(actor)) return <DeskNav role={actor.role} waiting={0} readers={0} unread={0} />;
  const [counts, reports, told] = await Promise.all([
    myCounts(actor),
    countReaderReports(actor),
    countNotifications(actor),
  ]);
  return (
    <DeskNav
      role={actor.role}
      waiting={counts.ok ? waitingIn(counts.value) : 0}
      readers={reports.ok ? reports.value.received : 0}
      unread={told.ok ? told.value.unread : 0}
    />
  );
}

/** The menu of whoever is signed in, whose page it then is; none for somebody signed out. */
export async function SessionUser() {
  const actor = await currentActor();
  if (!isPerson(actor)) return <DrawnFor person={null} />;
  return (
    <>
      <DrawnFor person={{ id: actor.id, name: actor.name }} />
      <DeskUser name={actor.name} role={actor.role} signOut={signOutAction} />
    </>
  );
}

/** What keeps the pages of the desk as they are, for whoever works on it. */
export const SessionLive = async () => (onDesk(await currentActor()) ? <LiveDesk /> : null);
