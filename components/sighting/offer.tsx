'use client';

import { useRouter } from 'next/navigation';
import type { KeyboardEvent } from 'react';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { after, before } from '@/components/passage/quote';
import { VerdictMark } from '@/components/review/finding/marks';
import { SaidBy } from '@/components/text/said-by';
import { ButtonLink } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { areKeysOff } from '@/components/ui/keys/registry';
import { SubmitButton } from '@/components/ui/submit-button';
import { isolated } from '@/lib/domain/text/isolating';
import type { DismissSighting, SightingCard, SightingView } from '@/lib/schemas/sighting';
import { takenUp } from './address';
import { offerCommand } from './offer-keys';
import { OtherNumbers } from './other-numbers';

export type Dismiss = Action<z.input<typeof DismissSighting>, SightingView>;

type OfferProps = {
  offer: SightingCard;
  /** Whom the page was drawn for. */
  me: string;
  dismiss: Dismiss;
  onStep: (from: HTMLElement, by: 1 | -1) => void;
};

/** One claim at one passage: it stands there, or is another claim, or is left for later. */
export function OfferItem({ offer, me, dismiss: send, onStep }: OfferProps) {
  const router = useRouter();
  const sending = useSubmit(send, { onDone: () => router.refresh() });
  const { id: sightingId, version } = offer;
  const said = isolated(offer.claim.statement);
  const dismiss = (from: HTMLElement) => {
    onStep(from, 1);
    sending.submit({ sightingId, version });
  };
  function press(event: KeyboardEvent<HTMLFormElement>) {
    const command = areKeysOff() ? null : offerCommand(event);
    if (!command) return;
    event.preventDefault();
    if (command === 'stands') return router.push(takenUp(offer));
    if (command === 'not') return dismiss(event.currentTarget);
    onStep(event.currentTarget, command === 'skip' ? 1 : -1);
  }
  return (
    <li className="grid gap-3 border-t border-rule pt-4">
      <Sides offer={offer} />
      <form
        data-offer=""
        aria-label={`Judge: ${said}, where it says “${isolated(offer.passage.exact)}”`}
        // For whoever has no script; with one it is sent as every form is.
        method="post"
        action="/desk/sightings/dismissals"
        onKeyDown={press}
        onSubmit={(event) => {
          event.preventDefault();
          dismiss(event.currentTarget);
        }}
        className="flex flex-wrap gap-2"
      >
        <input type="hidden" name="as" value={me} />
        <input type="hidden" name="articleId" value={offer.article.id} />
        <input type="hidden" name="sightingId" value={sightingId} />
        <input type="hidden" name="version" value={version} />
        <ButtonLink size="sm" href={takenUp(offer)} aria-keyshortcuts="y" className="scroll-mt-20">
          Stands here
          <span className="sr-only">: {said}</span>
          <Key name="Y" />
        </ButtonLink>
        <SubmitButton size="sm" variant="quiet" pending={sending.pending} aria-keyshortcuts="n">
          Not this claim
          <span className="sr-only">: {said}</span>
          <Key name="N" />
        </SubmitButton>
      </form>
      <FormProblems state={sending} press="Not this claim" />
    </li>
  );
}

/** The claim beside the words where it was found. */
const Sides = ({ offer: { claim, article, passage, otherNumbers } }: { offer: SightingCard }) => (
  <div className="grid gap-x-10 gap-y-3 md:grid-cols-2">
    <div className="grid content-start gap-1">
      <p dir={claim.direction} lang={claim.language} className="font-serif text-lg font-semibold">
        {claim.statement}
      </p>
      <SaidBy sayings={claim.saidBy} className="text-sm" />
      {claim.verdict ? <VerdictMark verdict={claim.verdict} size="sm" /> : null}
    </div>
    <div className="grid content-start gap-2">
      <blockquote
        dir={article.direction}
        lang={article.language}
        className="border-s-2 border-rule-strong ps-3 font-serif wrap-anywhere"
      >
        <span className="text-ink-muted">{before(passage.prefix)}</span>
        <mark className="passage">{passage.exact}</mark>
        <span className="text-ink-muted">{after(passage.suffix)}</span>
      </blockquote>
      <OtherNumbers numbers={otherNumbers} />
    </div>
  </div>
);

const Key = ({ name }: { name: string }) => (
  <span aria-hidden="true" className="pointer-coarse:hidden">
    <Kbd>{name}</Kbd>
  </span>
);
