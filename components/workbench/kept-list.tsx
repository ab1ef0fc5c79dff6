'use client';

import { useState } from 'react';
import { discardKept, restoreKept, takeOver } from '@/components/form/draft/kept';
import { isUnstored } from '@/components/form/draft/store';
import { Button } from '@/components/ui/button';
import type { Kept } from './kept';
import type { WorkbenchView } from './view';

type KeptListProps = { kept: readonly Kept[]; onShow: (view: WorkbenchView) => void; onChange: () => void };

const names: Record<Kept['what'], string> = {
  claim: 'New claim',
  passage: 'Another passage of a claim',
  change: 'Changes to a draft',
};

/** What its writer left unsaved beside this article, on this device. Nothing goes without being discarded by name. */
export function KeptList({ kept, onShow, onChange }: KeptListProps) {
  const [discarded, setDiscarded] = useState<readonly Kept[]>([]);
  const gone = new Set(discarded.map(({ place }) => place));
  const rows = [...kept.filter(({ place }) => !gone.has(place)), ...discarded];
  if (rows.length === 0) return null;
  const discard = (one: Kept) => {
    discardKept(one);
    setDiscarded((last) => [...last, one]);
    onChange();
  };
  const undo = (one: Kept) => {
    restoreKept(one);
    setDiscarded((last) => last.filter(({ place }) => place !== one.place));
    onChange();
  };
  const goOn = (one: Kept) => {
    takeOver(one);
    onShow(one.view);
  };
  return (
    <section aria-labelledby="kept-title" className="mt-6 border-t-2 border-ink pt-4">
      <h3 id="kept-title" tabIndex={-1} className="font-sans text-base font-semibold outline-none">
        Not saved yet
      </h3>
      <p className="text-sm text-ink-muted">
        {isUnstored()
          ? 'Kept until you leave this page: your browser stores nothing more.'
          : 'Kept on this device for two weeks, for you alone.'}
      </p>
      <ul className="mt-3 grid">
        {rows
          .toSorted((a, b) => (a.place < b.place ? -1 : 1))
          .map((one) => (
            <li
              key={one.place}
              className="flex min-h-14 flex-wrap items-center gap-2 border-t border-rule py-2"
            >
              <p className="min-w-0 grow basis-48">
                <span className="text-xs text-ink-muted">{names[one.what]}</span>
                <bdi className="line-clamp-2 font-serif">{one.words}</bdi>
              </p>
              {gone.has(one.place) ? null : (
                <Button size="sm" onClick={() => goOn(one)} aria-label={`Go on writing: ${one.words}`}>
                  Go on writing
                </Button>
              )}
              <Button
                size="sm"
                variant="quiet"
                aria-label={`${gone.has(one.place) ? 'Discarded. Undo' : 'Discard'}: ${one.words}`}
                onClick={() => (gone.has(one.place) ? undo(one) : discard(one))}
              >
                {gone.has(one.place) ? 'Discarded. Undo' : 'Discard'}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}
