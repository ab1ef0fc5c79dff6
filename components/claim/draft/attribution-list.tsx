'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { attributionKey } from '@/components/attribution/draft';
import { AddAttributionForm, EditAttributionForm } from '@/components/attribution/form';
import { useKept } from '@/components/form/draft/use-kept';
import { Removal } from '@/components/form/removal';
import { Button } from '@/components/ui/button';
import { focusBack } from '@/components/ui/focus-on-mount';
import type { AppearanceView } from '@/lib/schemas/attribution/appearance';
import type { AttributionView } from '@/lib/schemas/attribution/attribution';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { DraftPartProps } from './actions';

type AttributionListProps = DraftPartProps & { appearance: AppearanceView };

/** Who makes the claim in one passage, in words; each can be changed in place. */
export function AttributionList({ appearance, ...props }: AttributionListProps) {
  const { claim, actions, onChange } = props;
  const { open, entered, left, show, close } = useOpenForm(appearance);
  const done = (next: ClaimView) => {
    close();
    onChange(next);
  };
  const form = { claim, appearance, entered, onDone: done, onCancel: close };
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
          <InWords
            key={attribution.id}
            {...props}
            attribution={attribution}
            left={left === attribution.id}
            onEdit={() => show(attribution.id)}
          />
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
          ref={left === 'new' ? focusBack : undefined}
          onClick={() => show('new')}
        >
          {appearance.attributions.length === 0 ? 'Say who says so here' : 'Somebody else says so here too'}
        </Button>
      )}
    </div>
  );
}

/** Which of the forms stands open: what was pressed, or what was left unsaved. `left` is whose button has the focus back. */
function useOpenForm({ id, attributions }: AppearanceView) {
  const all = ['new', ...attributions.map((attribution) => attribution.id)];
  const kept = useKept(...all.map((which) => attributionKey(id, which)));
  const [pressed, setPressed] = useState<string | null | undefined>();
  const [left, setLeft] = useState<string | null>(null);
  const open = pressed === undefined ? all.find((which) => attributionKey(id, which) === kept) : pressed;
  return {
    ...{ open, left },
    entered: pressed !== undefined,
    show: (which: string) => setPressed(which),
    close: () => {
      setLeft(open ?? null);
      setPressed(null);
    },
  };
}

type InWordsProps = DraftPartProps & { attribution: AttributionView; left: boolean; onEdit: () => void };

function InWords({ claim, actions, onChange, attribution, left, onEdit }: InWordsProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-2">
      <p dir="ltr" className="min-w-0 grow basis-60">
        {attribution.words}
      </p>
      <span className="flex gap-1">
        <Button
          size="sm"
          variant="quiet"
          aria-label={`Edit: ${attribution.words}`}
          ref={left ? focusBack : undefined}
          onClick={onEdit}
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
  );
}
