'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyAct } from './acts';
import { addKeys } from './registry';

/** The keys of a part of a page, while it is drawn and `on`. What they do is what the last render says. */
export function useKeys(title: string, acts: readonly KeyAct[], on = true): void {
  const newest = useRef(acts);
  useLayoutEffect(() => {
    newest.current = acts;
  });
  const listed = JSON.stringify(acts.map(({ keys, does }) => ({ keys, does })));
  useEffect(() => {
    if (!on) return;
    const shown: Pick<KeyAct, 'keys' | 'does'>[] = JSON.parse(listed);
    return addKeys(
      title,
      shown.map((act, at) => ({ ...act, run: () => newest.current[at]?.run() })),
    );
  }, [title, listed, on]);
}
