import { SignedIn } from '@/lib/schemas/signed-in';

/*
 * A browser holds one session for all of its tabs, so a page may be older than the session. Whoever a page was first drawn
 * for, it stays theirs until it is loaded anew: what they typed is sent and kept as theirs, whoever has signed in beside it.
 */

export type WhosePage = {
  /** Whom this page was drawn for; null for nobody, undefined until the session was read. */
  drawnFor: SignedIn | null | undefined;
  /** Who is signed in at this browser now, as far as this page knows. */
  now: SignedIn | null | undefined;
};

/** Where the tabs of a browser tell each other who has signed in. */
const MARK = 'signed-in';

let page: WhosePage = { drawnFor: undefined, now: undefined };
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`: another value only when another person is meant. */
export const whosePage = {
  get: (): WhosePage => page,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Whether the page's person is still the one who is signed in, as far as is known. */
export const isStillTheirs = ({ drawnFor, now }: WhosePage): boolean => drawnFor?.id === now?.id;

/**
 * Says whom a part of this page was drawn for. The first one is believed and told to the other tabs; a later part may have
 * been kept since before the session changed, so the server is asked.
 */
export function drawFor(person: SignedIn | null): void {
  if (page.drawnFor) return void askWhoIsSignedIn();
  know({ drawnFor: person, now: person });
  mark(person);
}

/** Whom this page was drawn for, as soon as that is known. */
export function personOfPage(): Promise<SignedIn | null> {
  return new Promise((resolve) => {
    const told = () => {
      if (page.drawnFor === undefined) return;
      listeners.delete(told);
      resolve(page.drawnFor);
    };
    listeners.add(told);
    told();
  });
}

let asked = 0;

/**
 * Asks the server who is signed in now. Where nobody answers, what was known holds.
 * @param inTurn answered once it is this page's turn to draw itself anew
 * @returns who, or null for nobody, as the server said; undefined when it did not
 */
export async function askWhoIsSignedIn({ inTurn = false } = {}): Promise<SignedIn | null | undefined> {
  asked += 1;
  const question = asked;
  try {
    const answer = await fetch(inTurn ? '/desk/who?turn' : '/desk/who', { cache: 'no-store' });
    const told = SignedIn.nullable().safeParse(answer.ok ? await answer.json() : undefined);
    // A later question may have been answered first.
    if (told.success && question === asked) know({ ...page, now: told.data });
    return told.data;
  } catch {
    // Offline.
    return undefined;
  }
}

/**
 * Asks whenever this tab comes back into view, also out of the browser's memory of pages, and when another tab says that
 * somebody signed in or out.
 * @returns what ends it
 */
export function watchWhoIsSignedIn(): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  const ask = () => void askWhoIsSignedIn();
  window.addEventListener('focus', ask, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && ask(), { signal });
  window.addEventListener('storage', ({ key }) => key === MARK && ask(), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask(), {
    signal,
  });
  return () => watch.abort();
}

/** Tells the other tabs that nobody is signed in here any more. */
export const markSignedOut = (): void => mark(null);

function know(next: WhosePage): void {
  if (isSame(next.drawnFor, page.drawnFor) && isSame(next.now, page.now)) return;
  page = next;
  for (const listener of [...listeners]) listener();
}

const isSame = (one: WhosePage['now'], other: WhosePage['now']): boolean =>
  one === other || (one?.id !== undefined && one.id === other?.id);

function mark(person: SignedIn | null): void {
  try {
    if (person) localStorage.setItem(MARK, person.id);
    else localStorage.removeItem(MARK);
  } catch {
    // Storage is closed: the other tabs ask when they come back into view.
  }
}
