import { LiveEventView } from '@/lib/schemas/inbox';

/** What a page does with what it hears. `missed`: something may have happened that it was not told of. */
export type Hearing = { hear: (event: LiveEventView) => void; missed: () => void };

/** How long after the page was shown it begins to listen, in milliseconds: what it needs to be read comes first. */
const FIRST = 1500;

/** How often a page that can't be told looks by itself, in milliseconds. */
const LOOKS = 20_000;

/** The longest between two attempts to be told again, in milliseconds. */
const LONGEST = 60_000;

/**
 * Listens to what happens on the desk while the page is seen and online: a hidden tab holds no connection. One that breaks off is
 * made again, each time later; where none comes about, as behind a proxy that lets none through, the page looks by itself instead.
 * Returns the way to end it.
 */
export function listenToDesk({ hear, missed }: Hearing): () => void {
  let source: EventSource | null = null;
  let failures = 0;
  let hasListened = false;
  let next: number | undefined;

  const isSeen = () => document.visibilityState === 'visible' && navigator.onLine;
  const close = () => {
    clearTimeout(next);
    source?.close();
    source = null;
  };
  const openLater = (wait: number) => {
    clearTimeout(next);
    next = window.setTimeout(open, wait);
  };
  const open = () => {
    if (source || !isSeen() || !('EventSource' in window)) return;
    source = new EventSource('/api/v1/events');
    source.onopen = () => {
      failures = 0;
      if (hasListened) missed();
      hasListened = true;
    };
    source.onmessage = ({ data }) => {
      const event = eventIn(data);
      if (event) hear(event);
    };
    source.onerror = () => {
      close();
      failures += 1;
      openLater(waitAfter(failures, Math.random()));
    };
  };
  const turn = () => {
    if (!isSeen()) return close();
    if (!source) missed();
    openLater(0);
  };
  const looks = window.setInterval(() => {
    if (isSeen() && source?.readyState !== 1) missed();
  }, LOOKS);

  openLater(FIRST);
  const turns = ['visibilitychange', 'online', 'offline'] as const;
  for (const name of turns) (name === 'visibilitychange' ? document : window).addEventListener(name, turn);
  return () => {
    close();
    clearInterval(looks);
    for (const name of turns)
      (name === 'visibilitychange' ? document : window).removeEventListener(name, turn);
  };
}

/** How long it waits after so many failures, so that not all pages come back at the same moment. */
export const waitAfter = (failures: number, chance: number): number =>
  Math.min(LONGEST, 1000 * 2 ** Math.min(failures, 10)) * (0.5 + chance / 2);

function eventIn(data: unknown): LiveEventView | null {
  try {
    return LiveEventView.safeParse(JSON.parse(String(data))).data ?? null;
  } catch {
    return null;
  }
}
