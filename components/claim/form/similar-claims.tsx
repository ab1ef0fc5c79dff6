'use client';

import { useEffect, useState } from 'react';
import type { Action } from '@/components/form/answer';
import { send } from '@/components/form/send';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/disclosure';
import { WORTH_OFFERING } from '@/lib/domain/claim/alike';
import { statusLabels } from '@/lib/domain/claim/claim';
import { verdictLabels } from '@/lib/domain/review/review';
import type { SimilarClaim } from '@/lib/schemas/claim/claim';
import { Way, type WayProps } from './similar-way';

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
  standsHere?: WayProps['standsHere'];
};

/** Milliseconds of quiet before similar claims are looked for. */
const pause = 450;
/** Nothing found, the same each time. */
const none: SimilarClaim[] = [];
/** Characters from which on a sentence can resemble another. */
const worthAsking = 12;

/**
 * While a claim is written: the most similar ones that exist, so that the same claim is not recorded twice. They come while
 * somebody types, so they are offered on a line that is there from the start, and open when it is pressed.
 */
export function SimilarClaims(props: SimilarClaimsProps) {
  const { find, text, called = 'yours', onChoose, pendingId, standsHere } = props;
  const items = useSimilar(find, text.trim());
  const [first] = items;
  return (
    <section aria-label="Similar claims" className={cx('min-h-8', !first && 'pointer-events-none')}>
      <p role="status" className="sr-only">
        {first
          ? `${items.length === 1 ? 'A similar claim exists' : `${items.length} similar claims exist`}`
          : ''}
      </p>
      {first ? (
        <Disclosure
          summary={
            <span className="flex min-w-0 gap-1.5">
              <span className="shrink-0">Is it one of these?</span>
              <bdi lang={first.claim.language} className="line-clamp-1 font-serif font-normal text-ink">
                {first.claim.statement}
              </bdi>
            </span>
          }
        >
          <p className="text-sm text-ink-muted">Then this passage belongs to it.</p>
          <ul className="mt-2 grid gap-3">
            {items.map((found) => (
              <SimilarRow
                key={found.claim.id}
                found={found}
                called={called}
                onChoose={onChoose}
                pending={pendingId === found.claim.id}
                standsHere={standsHere}
              />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}

type SimilarRowProps = WayProps & Required<Pick<SimilarClaimsProps, 'called'>> & { found: SimilarClaim };

const SimilarRow = ({ found: { claim, otherNumbers }, called, ...ways }: SimilarRowProps) => (
  <li className="grid gap-1 border-t border-rule pt-2">
    <p className="font-serif" dir={claim.direction} lang={claim.language}>
      {claim.statement}
    </p>
    <SaidBy sayings={claim.saidBy} className="text-sm" />
    <OtherNumbers numbers={otherNumbers} called={called} />
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <Badge>{statusLabels[claim.status]}</Badge>
      {claim.verdict ? <Badge>{verdictLabels[claim.verdict]}</Badge> : null}
      <Way claim={claim} {...ways} />
    </div>
  </li>
);

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
