import { claimEventsSince } from '@/lib/data/inbox/live';
import type { Actor } from '@/lib/domain/actor';
import type { LiveEvent } from '@/lib/domain/inbox/live';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { type Hub, hub, tell } from './hub';

/** How many open pages of one person are told at a time: more windows than anybody looks at. */
const MOST_PAGES = 12;

/** When to try again with more than that, in seconds. */
const RETRY_AFTER = 20;

/** So far back a page hears what happened before it began to listen, in milliseconds: it was drawn within that time. */
const DRAWN_WITHIN = 10_000;
const LOOKED_BACK = 200;

/** Begins to tell a page what happens; gives the way to end it. Null once the process is to stop. */
export type Follow = (hear: (event: LiveEvent) => void, end: () => void) => (() => void) | null;

/** What happens to claims that you may see, as it happens, for an open page. */
export async function followDesk(
  actor: Actor,
  { through = hub(), now = new Date() }: { through?: Hub; now?: Date } = {},
): Promise<Result<Follow>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  if (through.pagesOf(person.value.id) >= MOST_PAGES)
    return refuse('too_many', { retryAfterSeconds: RETRY_AFTER });
  const since = new Date(now.getTime() - DRAWN_WITHIN);
  return ok((hear, end) => {
    const listener = { person: person.value, hear, end };
    const leave = through.listen(listener);
    if (leave)
      void through
        .begun()
        .then(() => caughtUp(since, listener))
        .catch(() => undefined);
    return leave;
  });
}

const caughtUp = async (since: Date, listener: Parameters<Hub['listen']>[0]): Promise<void> =>
  tell(await claimEventsSince(since, LOOKED_BACK), [listener]);
