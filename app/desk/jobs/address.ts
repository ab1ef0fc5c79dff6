import { type JobState, jobStates } from '@/lib/domain/jobs';
import { askedCursor } from '@/lib/schemas/primitives';

type Asked = { state: JobState; cursor: string | undefined };

/** What an address of this page asks for: what failed, where it says nothing else. */
export function jobsAskedFor(search: Record<string, string | string[] | undefined>): Asked {
  const given = [search.state].flat()[0]?.toUpperCase();
  return {
    state: jobStates.find((state) => state === given) ?? 'FAILED',
    cursor: askedCursor(search.after),
  };
}

/** Where the work in a state stands. */
export function jobsAddress(state: JobState, cursor?: string): string {
  const search = new URLSearchParams({
    ...(state !== 'FAILED' && { state: state.toLowerCase() }),
    ...(cursor && { after: cursor }),
  });
  return search.size > 0 ? `/desk/jobs?${search}` : '/desk/jobs';
}
