import { type ScheduleState, scheduleStates } from '@/lib/domain/workflow/scheduling';
import { askedCursor } from '@/lib/schemas/primitives';
import type { SearchParams } from '../asked-for';

type Asked = { state: ScheduleState; cursor: string | undefined };

/** What an address of this page asks for: what waits, where it says nothing else. */
export function schedulesAskedFor(search: SearchParams): Asked {
  const given = [search.state].flat()[0]?.toUpperCase();
  return {
    state: scheduleStates.find((state) => state === given) ?? 'WAITING',
    cursor: askedCursor(search.after),
  };
}

/** Where what is in a state stands. */
export function schedulesAddress(state: ScheduleState, cursor?: string): string {
  const search = new URLSearchParams({
    ...(state !== 'WAITING' && { state: state.toLowerCase() }),
    ...(cursor && { after: cursor }),
  });
  return search.size > 0 ? `/desk/scheduled?${search}` : '/desk/scheduled';
}
