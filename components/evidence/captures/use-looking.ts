import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Answer } from '@/components/form/answer';
import type { CapturesView } from '@/lib/schemas/evidence';
import type { CaptureProgress } from '@/lib/schemas/evidence/looking';
import { hasMoved, lookingEvery } from './words';

/**
 * Looks from time to time how far a copy is that somebody waits for, and has the page drawn anew once something came of it. What is
 * asked each time is a few words, and not every copy.
 */
export function useLooking(
  captures: CapturesView,
  look: () => Promise<Answer<CaptureProgress>>,
  refresh: () => void,
): void {
  const every = lookingEvery(captures);
  const newest = useRef({ captures, look, refresh });
  useLayoutEffect(() => {
    newest.current = { captures, look, refresh };
  });
  useEffect(() => {
    if (every === null) return;
    const looking = setInterval(async () => {
      const answer = await newest.current.look().catch(() => null);
      // Where nobody answers, the page asks as well, and says so in its own way.
      if (!answer?.ok || hasMoved(newest.current.captures, answer.value)) newest.current.refresh();
    }, every);
    return () => clearInterval(looking);
  }, [every]);
}
