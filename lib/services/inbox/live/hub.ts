import { recordEnd } from '@/lib/data/inbox/following';
import { claimEventsBehind, heardOf } from '@/lib/data/inbox/live';
import type { Person } from '@/lib/domain/actor';
import { changeIn, type LiveEvent, liveFor, type Recorded } from '@/lib/domain/inbox/live';

/** Somebody whose page is open, and how it is told. */
export type Listener = { person: Person; hear: (event: LiveEvent) => void; end: () => void };

/** How often the record is looked at while somebody listens, in milliseconds: a page has heard of a change within two seconds. */
const LOOK = 500;

/** So many events are read at a look. Of more than that the rest comes with the next. */
const MOST = 500;

/**
 * Tells open pages of this process what happens to claims, whichever process did it: one look at the record for all of them, and
 * none while nobody listens. It has no clock but its own look, so that nothing tells of an event that a listener may not hear of.
 */
export class Hub {
  private readonly listeners = new Set<Listener>();
  private timer: NodeJS.Timeout | undefined;
  private readUpTo: number | undefined;
  private beginning = Promise.resolve();
  private stopped = false;

  /** Begins to tell somebody; nothing once the process is to stop. Gives the way to end it. */
  listen(listener: Listener): (() => void) | null {
    if (this.stopped) return null;
    this.listeners.add(listener);
    if (this.timer === undefined) {
      this.lookLater();
      this.beginning = this.begin().catch(() => undefined);
    }
    return () => this.leave(listener);
  }

  /** Settled once it is known from where the first look reads: whoever catches up after that misses nothing in between. */
  begun = (): Promise<void> => this.beginning;

  /** How many pages of somebody listen. */
  pagesOf = (personId: string): number =>
    [...this.listeners].filter(({ person }) => person.id === personId).length;

  /** Ends every page's stream at once, and begins none any more. */
  stop(): void {
    this.stopped = true;
    for (const listener of [...this.listeners]) {
      this.leave(listener);
      listener.end();
    }
  }

  /** Reads what was recorded since the last look and tells whoever may hear of it. */
  async look(): Promise<void> {
    const end = await recordEnd();
    const from = this.readUpTo ?? end;
    const events = from < end ? await claimEventsBehind(from, end, MOST) : [];
    this.readUpTo = events.length === MOST ? events.at(-1)?.sequence : end;
    await tell(events, this.listeners);
  }

  private async begin(): Promise<void> {
    const end = await recordEnd();
    if (this.listeners.size > 0) this.readUpTo ??= end;
  }

  private leave(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.readUpTo = undefined;
  }

  /** A database that is away is asked again with the next look. */
  private lookLater(): void {
    const timer = setTimeout(() => {
      void this.look()
        .catch(() => undefined)
        .finally(() => {
          // Everybody may have left meanwhile, and others come, who look by a clock of their own.
          if (this.timer === timer) this.lookLater();
          else if (this.listeners.size === 0) this.readUpTo = undefined;
        });
    }, LOOK);
    timer.unref();
    this.timer = timer;
  }
}

/** Tells each of these what they may hear of these events. */
export async function tell(events: readonly Recorded[], listeners: Iterable<Listener>): Promise<void> {
  const telling = events.filter(({ verb }) => changeIn(verb) !== null);
  if (telling.length === 0) return;
  const { claims, names } = await heardOf(telling);
  for (const { person, hear } of listeners)
    for (const event of liveFor(person, telling, claims, names)) hear(event);
}

const kept = globalThis as typeof globalThis & { sourcelineHub?: Hub };

/** The hub of this process. It ends with it: an open stream must not hold the process when it is asked to stop. */
export function hub(): Hub {
  if (kept.sourcelineHub) return kept.sourcelineHub;
  const made = new Hub();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => made.stop());
  kept.sourcelineHub = made;
  return made;
}
