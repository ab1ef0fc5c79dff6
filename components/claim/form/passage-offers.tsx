'use client';

import { Hash, Quote as QuoteIcon } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import { quantityInWords } from '@/lib/domain/claim/claim';
import { quantityIn } from '@/lib/domain/claim/quantity/reading';
import { type ClaimDraft, quantityDraft } from './draft';

/** As much of a passage as a statement may hold. */
const LONGEST = 1000;

/** The words of a passage on one line, as a sentence could begin from them. */
export const wordsOf = (exact: string): string => exact.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST);

/** Down takes the words into an empty field, where it would do nothing else. */
export const takesWords = (event: KeyboardEvent, statement: string): boolean =>
  event.key === 'ArrowDown' && statement === '' && !event.nativeEvent.isComposing;

type PassageOffersProps = { value: ClaimDraft; exact: string; onChange: (value: ClaimDraft) => void };

/** What the passage gives a new claim: its words and its number, each taken with a press. Keeps its place once it is taken. */
export function PassageOffers({ value, exact, onChange }: PassageOffersProps) {
  const quantity = quantityIn(exact);
  // What is taken is offered no more: the focus goes on to the sentence before its button hides.
  const taken = (next: ClaimDraft) => (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.form?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
    onChange(next);
  };
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-1">
      <Button
        size="sm"
        variant="quiet"
        icon={<QuoteIcon aria-hidden="true" className="size-4" />}
        className={cx(value.statement !== '' && 'invisible')}
        onClick={taken({ ...value, statement: wordsOf(exact) })}
      >
        Take the passage’s words
        <span aria-hidden="true" className="pointer-coarse:hidden">
          <Kbd>↓</Kbd>
        </span>
      </Button>
      {quantity ? (
        <Button
          size="sm"
          variant="quiet"
          icon={<Hash aria-hidden="true" className="size-4" />}
          className={cx(value.kind === 'QUANTITATIVE' && 'invisible')}
          onClick={taken(withNumber({ ...value, kind: 'QUANTITATIVE' }, exact))}
        >
          <bdi>{quantityInWords(quantity)}</bdi>
        </Button>
      ) : null}
    </div>
  );
}

/** A claim about a quantity begins with the passage's, as long as nobody has written another. */
export function withNumber(value: ClaimDraft, exact: string): ClaimDraft {
  const { low, high, unit, asOf } = value.quantity;
  const quantity = quantityIn(exact);
  if (value.kind !== 'QUANTITATIVE' || !quantity || low || high || unit || asOf) return value;
  return { ...value, quantity: quantityDraft(quantity) };
}
