'use client';

import { type ReactNode, useState } from 'react';
import { editKey } from '@/components/claim/form/draft';
import { EditClaimForm } from '@/components/claim/form/edit';
import { QuantityInWords } from '@/components/claim/quantity';
import { WhoIsLeft } from '@/components/claim/status/who-is-left';
import { useKept } from '@/components/form/draft/use-kept';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { focusBack } from '@/components/ui/focus-on-mount';
import { claimKindLabels, riskLabels } from '@/lib/domain/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { DraftPartProps } from './actions';
import { AppearanceList } from './appearance-list';
import { EvidenceOfDraft } from './evidence';

/** The level below the heading that the editor stands under. */
type Heading = 'h2' | 'h3';

/** A draft claim, whole: what it says, where it stands and who says so there, and its evidence. Each part is saved by itself. */
export function ClaimEditor(props: DraftPartProps & { heading: Heading }) {
  const { claim, actions, onChange, heading } = props;
  const kept = useKept(editKey(claim));
  const [pressed, setPressed] = useState<boolean | null>(null);
  const done = (next: ClaimView) => {
    setPressed(false);
    onChange(next);
  };
  return (
    <div className="grid gap-7">
      <WhoIsLeft claim={claim} warns={claim.editable.warns} />
      {(pressed ?? kept) ? (
        <EditClaimForm
          claim={claim}
          entered={pressed === true}
          edit={actions.edit}
          onDone={done}
          onCancel={() => setPressed(false)}
        />
      ) : (
        <ClaimContent claim={claim} left={pressed === false} onEdit={() => setPressed(true)} />
      )}
      <Part title="Passages" Heading={heading}>
        <AppearanceList {...props} />
      </Part>
      <Part title="Evidence" Heading={heading}>
        <EvidenceOfDraft {...props} />
      </Part>
    </div>
  );
}

function Part({ title, Heading, children }: { title: string; Heading: Heading; children: ReactNode }) {
  return (
    <section className="border-t border-rule pt-4">
      <Heading className="mb-3 font-sans text-base font-semibold">{title}</Heading>
      {children}
    </section>
  );
}

type ContentProps = { claim: ClaimView; left: boolean; onEdit: () => void };

function ClaimContent({ claim, left, onEdit }: ContentProps) {
  const { statement, language, direction, kind, quantity, risk, place, tags, wouldChange, accuses } = claim;
  return (
    <div className="grid gap-3">
      <p dir={direction} lang={language} className="font-serif text-xl font-semibold">
        {statement}
      </p>
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
        <Badge>{claimKindLabels[kind]}</Badge>
        <Badge>{riskLabels[risk]} risk</Badge>
        {quantity ? (
          <span>
            <QuantityInWords quantity={quantity} />
          </span>
        ) : null}
        {place ? <bdi>{place}</bdi> : null}
        {tags.map((tag) => (
          <bdi key={tag}>#{tag}</bdi>
        ))}
      </p>
      {accuses ? (
        <p className="text-sm">
          <span className="text-ink-muted">Accuses: </span>
          <bdi>{accuses}</bdi>
        </p>
      ) : null}
      {wouldChange ? (
        <p dir="auto" className="text-sm">
          <span className="text-ink-muted">Would change the rating: </span>
          {wouldChange}
        </p>
      ) : null}
      <Button size="sm" className="w-fit" ref={left ? focusBack : undefined} onClick={onEdit}>
        Edit the claim
      </Button>
    </div>
  );
}
