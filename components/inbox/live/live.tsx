'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { askWhoIsSignedIn, isStillTheirs, whosePage } from '@/components/form/whose-page';
import { Button } from '@/components/ui/button';
import { isolated } from '@/lib/domain/text/isolating';
import type { LiveEventView } from '@/lib/schemas/inbox';
import { isDrawn } from './drawn';
import { redrawing } from './redraw';
import { changeWords, shownOn, showsClaims } from './showing';
import { listenToDesk } from './stream';
import { isAtWork, watchTyping } from './typing';

/**
 * Keeps lists and claims as they are, whoever changes them: draws the page anew, or says what happened and lets the person choose
 * when they are typing. Draws nothing itself until then, and nothing at all without a script.
 */
export function LiveDesk() {
  const { waiting, said, show, leave } = useLiveDesk();
  return (
    <div role="status" aria-live="polite" className={waiting ? 'no-print sticky bottom-0 z-40' : ''}>
      <span className="sr-only">{said}</span>
      {waiting ? (
        <div className="flex justify-center p-3">
          <div className="flex max-w-full flex-wrap items-center gap-3 rounded-sm border border-rule-strong border-s-4 border-s-accent bg-raised px-4 py-2 text-sm shadow-popup">
            <span>
              <bdi>{waiting.by ?? 'The desk'}</bdi> {changeWords[waiting.change]}.
            </span>
            <Button size="sm" onClick={show}>
              Show it
            </Button>
            <Button size="sm" variant="quiet" onClick={leave}>
              Not now
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

function useLiveDesk() {
  const refresh = useRefresh();
  const pathname = usePathname();
  const here = useRef(pathname);
  const [waiting, setWaiting] = useState<LiveEventView | null>(null);
  const [said, setSaid] = useState('');
  const typed = useRef(new Set<Element>());

  useEffect(() => {
    here.current = pathname;
    typed.current.clear();
    setWaiting(null);
    setSaid('');
  }, [pathname]);

  useEffect(() => {
    const busy = () => isAtWork(typed.current);
    let heard: LiveEventView | null = null;
    /** Says it where the claim stands here otherwise than it is now; else draws once the person is done. */
    const wait = () => {
      if (heard && shownOn(here.current, heard) === 'claim' && !isDrawn(heard)) setWaiting(heard);
      else redraw.whenFree(busy);
    };
    const redraw = redrawing((asks) => {
      const draw = () => {
        asks();
        // Somebody may have begun to type since.
        return busy() ? wait() : refresh();
      };
      return ifStillTheirs(draw, { inTurn: true });
    });
    const stopTyping = watchTyping(typed.current);
    const stopListening = listenToDesk({
      hear: (event) => {
        const shown = shownOn(here.current, event);
        if (shown === null) return;
        heard = event;
        if (busy()) return wait();
        redraw.soon();
        setSaid(wordsFor(event, shown));
      },
      missed: () => {
        if (showsClaims(here.current)) redraw.whenFree(busy);
      },
    });
    return () => {
      stopListening();
      stopTyping();
      redraw.end();
    };
  }, [refresh]);

  return {
    ...{ waiting, said, leave: () => setWaiting(null) },
    show: () => {
      setWaiting(null);
      void ifStillTheirs(refresh);
    },
  };
}

/** Once somebody else has signed in at this browser a page stays as it was drawn, and says so: theirs would take its place. */
async function ifStillTheirs(draw: () => Promise<void> | void, asked = { inTurn: false }): Promise<void> {
  const now = await askWhoIsSignedIn(asked);
  if (now && isStillTheirs({ ...whosePage.get(), now })) await draw();
}

/** Draws the page anew; resolves once that is shown. */
function useRefresh(): () => Promise<void> {
  const router = useRouter();
  const [isDrawing, startDrawing] = useTransition();
  const drawn = useRef<(() => void)[]>([]);
  useEffect(() => {
    if (!isDrawing) for (const done of drawn.current.splice(0)) done();
  }, [isDrawing]);
  return useCallback(
    () =>
      new Promise((done) => {
        drawn.current.push(done);
        startDrawing(router.refresh);
      }),
    [router],
  );
}

const wordsFor = (event: LiveEventView, shown: 'claim' | 'list'): string =>
  shown === 'claim'
    ? `${isolated(event.by ?? 'The desk')} ${changeWords[event.change]}.`
    : 'The list has changed.';
