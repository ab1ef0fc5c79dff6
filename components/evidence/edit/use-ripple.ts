import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { type SubmitState, useSubmit } from '@/components/form/use-submit';
import type { EvidenceView } from '@/lib/schemas/evidence';
import type { EvidenceRipple } from '@/lib/schemas/evidence/edit';
import type { RippleView } from '@/lib/schemas/publication/ripple';
import { type EvidenceEditDraft, editDraft, rippleInput } from './draft';

export type RippleAction = Action<EvidenceRipple, RippleView>;

type Looking = {
  state: SubmitState;
  /** What saving this would do; null while nobody has looked, or where it does nothing. */
  ripple: RippleView | null;
  /** Goes on at once where there is nothing to be read first; shows what there is otherwise. */
  before: (goOn: () => void) => void;
};

/** Looks at what a change of evidence would do to claims before it is saved: whoever presses again has read it. */
export function useRipple(preview: RippleAction, stored: EvidenceView, details: EvidenceEditDraft): Looking {
  const [seen, setSeen] = useState<{ of: string; ripple: RippleView } | null>(null);
  const [then, setThen] = useState<(() => void) | null>(null);
  const input = rippleInput(details, stored.id);
  const of = JSON.stringify(input);
  const state = useSubmit(preview, {
    onDone: (ripple) => {
      setSeen({ of, ripple });
      if (ripple.items.length === 0) then?.();
    },
  });
  return {
    state,
    ripple: seen?.of === of && seen.ripple.items.length > 0 ? seen.ripple : null,
    before: (goOn) => {
      if (seen?.of === of || of === JSON.stringify(rippleInput(editDraft(stored), stored.id))) return goOn();
      setThen(() => goOn);
      state.submit(input);
    },
  };
}
