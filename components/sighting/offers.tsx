'use client';

import { useRef } from 'react';
import { Kbd } from '@/components/ui/kbd';
import type { SightingCard } from '@/lib/schemas/sighting';
import { type Dismiss, OfferItem } from './offer';

type OffersProps = { items: readonly SightingCard[]; me: string; dismiss: Dismiss };

/** The published claims that probably stand in an article. While one has the focus, a key judges it. */
export function Offers({ items, me, dismiss }: OffersProps) {
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  const step = (from: HTMLElement, by: 1 | -1) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-offer]') ?? [])];
    const next = all[all.indexOf(from) + by]?.querySelector('a');
    if (next) next.focus();
    else if (by === 1) end.current?.focus();
  };
  return (
    <div className="grid gap-4">
      <Keys />
      <ol ref={list} className="grid gap-6">
        {items.map((offer) => (
          <OfferItem key={offer.id} offer={offer} me={me} dismiss={dismiss} onStep={step} />
        ))}
      </ol>
      <p ref={end} tabIndex={-1} className="text-sm text-ink-muted outline-none">
        End of the list.
      </p>
    </div>
  );
}

const Keys = () => (
  <p className="text-sm text-ink-muted pointer-coarse:hidden">
    <span>Keys of the offer that has the focus: </span>
    <Kbd>Y</Kbd> <span>stands here, </span>
    <Kbd>N</Kbd> <span>not this claim, </span>
    <Kbd>S</Kbd> <span>skip, </span>
    <Kbd>K</Kbd> <span>back.</span>
  </p>
);
