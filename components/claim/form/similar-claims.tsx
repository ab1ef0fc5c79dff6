'use client';

import { useEffect, useRef, useState } from 'react';
import type { Action } from '@/components/form/answer';
import { send } from '@/components/form/send';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { WORTH_OFFERING } from '@/lib/domain/claim/alike';
import { statusLabels } from '@/lib/domain/claim/claim';
import { verdictLabels } from '@/lib/domain/review/review';
import type { SimilarClaim } from '@/lib/schemas/claim/claim';

export type FindSimilar = Action<
  { text: string; exceptId?: string; limit?: number },
  { items: SimilarClaim[] }
>;

export type SimilarClaimsProps = {
  find: FindSimilar;
  /** What is being written. */
  text: string;
  /** What that is called beside a claim that says another number. */
  called?: 'yours' | 'the passage';
  /** Called with the claim that the passage belongs to instead. */
  onChoose: (claim: SimilarClaim['claim']) => void;
  /** The claim that is being added to. */
  pendingId?: string | null;
};

/** Milliseconds of quiet before similar claims are looked for. */
const pause = 450;
/** Nothing found, the same each time. */
const none: SimilarClaim[] = [];
/** Characters from which on a sentence can resemble another. */
const worthAsking = 12;

/** While a claim is written: the most similar ones that exist, so that the same claim is not recorded twice. */
export function SimilarClaims({ find, text, called = 'yours', onChoose, pendingId }: SimilarClaimsProps) {
  const items = useSimilar(find, text.trim());
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (items.length > 0) keepFocusInSight(section.current);
  }, [items]);
  if (items.length === 0) return null;
  return (
    <section
      ref={section}
      aria-label="Similar claims"
      className="rounded-sm border border-rule bg-surface px-4 py-3"
    >
      <h3 className="font-sans text-sm font-semibold">
        Is it one of these? Then this passage belongs to it.
      </h3>
      <ul className="mt-2 grid gap-3">
        {items.map(({ claim, otherNumbers }) => (
          <li key={claim.id} className="grid gap-1 border-t border-rule pt-2">
            <p className="font-serif" dir={claim.direction} lang={claim.language}>
              {claim.statement}
            </p>
            <SaidBy sayings={claim.saidBy} className="text-sm" />
            <OtherNumbers numbers={otherNumbers} called={called} />
            <div className="flex flex-wrap items-center gap-2 text-sm">
              <Badge>{statusLabels[claim.status]}</Badge>
              {claim.verdict ? <Badge>{verdictLabels[claim.verdict]}</Badge> : null}
              {claim.status === 'DRAFT' ? (
                <Button size="sm" pending={pendingId === claim.id} onClick={() => onChoose(claim)}>
                  Link to this claim
                </Button>
              ) : (
                <span className="text-ink-muted">
                  Only a draft can take another passage.{' '}
                  <a href={`/desk/claims/${claim.id}`} target="_blank" rel="noopener" className="link">
                    See the claim
                  </a>
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same sentence with another number may be another claim: that is for the writer to see, not to overlook. */
function OtherNumbers({ numbers, called }: { numbers: SimilarClaim['otherNumbers']; called: string }) {
  if (numbers.length === 0) return null;
  return (
    <ul className="text-sm text-warning">
      {numbers.map(({ claim, text }) => (
        <li key={`${claim} ${text}`}>
          Says <bdi className="font-semibold">{claim}</bdi>, {called} says{' '}
          <bdi className="font-semibold">{text}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The claims come while somebody types further down, and push that out of sight. */
function keepFocusInSight(section: HTMLElement | null): void {
  const { activeElement } = document;
  if (section?.closest('form')?.contains(activeElement)) activeElement?.scrollIntoView({ block: 'nearest' });
}

const isOffered = ({ similarity }: SimilarClaim) => similarity >= WORTH_OFFERING;

/** Silent when the search fails: it is a courtesy, and must not stand in the way of writing. */
function useSimilar(find: FindSimilar, text: string): SimilarClaim[] {
  const [found, setFound] = useState<{ text: string; items: SimilarClaim[] }>({ text: '', items: [] });
  useEffect(() => {
    if (text.length < worthAsking) return;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await send(find, { text: text.slice(0, 1000), limit: 3 }).catch(() => null);
      if (current && answer?.ok) setFound({ text, items: answer.value.items.filter(isOffered) });
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [find, text]);
  return text.length < worthAsking ? none : found.items;
}
