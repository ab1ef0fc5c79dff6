'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { WatchState, WatchThis } from '@/lib/schemas/inbox';

export type WatchActions = { watch: Action<WatchThis, WatchState>; unwatch: Action<WatchThis, WatchState> };

type Props = { what: WatchThis; name: string; watched: boolean; actions: WatchActions };

/** Begins or ends to watch something. `name` says what, for who does not see the page: "this claim". */
export function WatchButton({ what, name, watched: before, actions }: Props) {
  const [watched, setWatched] = useState(before);
  const say = useToast();
  const onDone = (state: WatchState) => {
    setWatched(state.watched);
    say(state.watched ? `You watch ${name}` : `You no longer watch ${name}`);
  };
  const beginning = useSubmit(actions.watch, { onDone });
  const ending = useSubmit(actions.unwatch, { onDone });
  const press = watched ? 'Stop watching' : 'Watch';
  const sending = watched ? ending : beginning;
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button
        size="sm"
        aria-label={`${press} ${name}`}
        icon={
          watched ? (
            <EyeOff aria-hidden="true" className="size-4" />
          ) : (
            <Eye aria-hidden="true" className="size-4" />
          )
        }
        pending={sending.pending}
        onClick={() => sending.submit(what)}
      >
        {press}
      </Button>
      <FormProblems state={sending} press={press} />
    </div>
  );
}
