'use client';

import { useState } from 'react';
import { forgetDraft, keepDraft } from '@/components/form/drafts';
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
  const gone = new Set(discarded.map(({ key }) => key));
  const rows = [...kept.filter(({ key }) => !gone.has(key)), ...discarded];
  if (rows.length === 0) return null;
  const discard = (one: Kept) => {
    forgetDraft(one.key);
    setDiscarded((last) => [...last, one]);
    onChange();
  };
  const undo = (one: Kept) => {
    keepDraft(one.key, one.value, Date.now());
    setDiscarded((last) => last.filter(({ key }) => key !== one.key));
    onChange();
  };
  return (
    <section aria-labelledby="kept-title" className="mt-6 border-t-2 border-ink pt-4">
      <h3 id="kept-title" tabIndex={-1} className="font-sans text-base font-semibold outline-none">
        Not saved yet
      </h3>
      <p className="text-sm text-ink-muted">Kept on this device for two weeks, for you alone.</p>
      <ul className="mt-3 grid">
        {rows
          .toSorted((a, b) => (a.key < b.key ? -1 : 1))
          .map((one) => (
            <li
              key={one.key}
              className="flex min-h-14 flex-wrap items-center gap-2 border-t border-rule py-2"
            >
              <p className="min-w-0 grow basis-48">
                <span className="text-xs text-ink-muted">{names[one.what]}</span>
                <bdi className="line-clamp-2 font-serif">{one.words}</bdi>
              </p>
              {gone.has(one.key) ? null : (
                <Button size="sm" onClick={() => onShow(one.view)} aria-label={`Go on writing: ${one.words}`}>
                  Go on writing
                </Button>
              )}
              <Button
                size="sm"
                variant="quiet"
                aria-label={`${gone.has(one.key) ? 'Discarded. Undo' : 'Discard'}: ${one.words}`}
                onClick={() => (gone.has(one.key) ? undo(one) : discard(one))}
              >
                {gone.has(one.key) ? 'Discarded. Undo' : 'Discard'}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}
