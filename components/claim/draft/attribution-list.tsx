'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { AddAttributionForm, EditAttributionForm } from '@/components/attribution/form';
import { Removal } from '@/components/form/removal';
import { Button } from '@/components/ui/button';
import type { AppearanceView } from '@/lib/schemas/attribution/appearance';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { DraftPartProps } from './actions';

type AttributionListProps = DraftPartProps & { appearance: AppearanceView };

/** Who makes the claim in one passage, in words; each can be changed in place. */
export function AttributionList({ appearance, ...props }: AttributionListProps) {
  const { claim, actions, onChange } = props;
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const done = (next: ClaimView) => {
    close();
    onChange(next);
  };
  const form = { claim, appearance, onDone: done, onCancel: close };
  return (
    <div className="grid gap-3">
      {appearance.attributions.map((attribution) =>
        open === attribution.id ? (
          <EditAttributionForm
            key={attribution.id}
            {...form}
            attribution={attribution}
            edit={actions.editAttribution}
          />
        ) : (
          <div key={attribution.id} className="flex flex-wrap items-start justify-between gap-2">
            <p dir="ltr" className="min-w-0 grow basis-60">
              {attribution.words}
            </p>
            <span className="flex gap-1">
              <Button
                size="sm"
                variant="quiet"
                aria-label={`Edit: ${attribution.words}`}
                onClick={() => setOpen(attribution.id)}
              >
                Edit
              </Button>
              <Removal
                claim={claim}
                action={actions.removeAttribution}
                input={{ attributionId: attribution.id }}
                title="Remove this attribution"
                description={attribution.words}
                onDone={onChange}
              />
            </span>
          </div>
        ),
      )}
      {open === 'new' ? (
        <AddAttributionForm {...form} add={actions.addAttribution} />
      ) : (
        <Button
          size="sm"
          variant="quiet"
          className="w-fit"
          icon={<Plus aria-hidden="true" className="size-4" />}
          onClick={() => setOpen('new')}
        >
          {appearance.attributions.length === 0 ? 'Say who says so here' : 'Somebody else says so here too'}
        </Button>
      )}
    </div>
  );
}
