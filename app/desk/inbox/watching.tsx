import { WatchButton } from '@/components/inbox/watch-button';
import { currentActor } from '@/lib/auth/current-actor';
import type { WatchThis } from '@/lib/schemas/inbox';
import { isWatched } from '@/lib/services/inbox/watches';
import { unwatchAction, watchAction } from './actions';

/** The way to watch what a page shows, or to stop. */
export async function Watching({ name, ...what }: WatchThis & { name: string }) {
  const state = await isWatched(await currentActor(), what);
  if (!state.ok) return null;
  return (
    <WatchButton
      key={what.subjectId}
      what={what}
      name={name}
      watched={state.value.watched}
      actions={{ watch: watchAction, unwatch: unwatchAction }}
    />
  );
}
