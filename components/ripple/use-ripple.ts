import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { type SubmitState, useSubmit } from '@/components/form/use-submit';
import type { RippleView } from '@/lib/schemas/publication/ripple';

type Looking = {
  state: SubmitState;
  /** What going on would do; null while nobody has looked, or where it does nothing. */
  ripple: RippleView | null;
  /** Goes on at once where there is nothing to be read first; shows what there is otherwise. */
  before: (goOn: () => void) => void;
};

/**
 * Looks at what a change would do to claims before it is made: whoever presses again has read it. `input` is null for what changes
 * nothing that claims rest on.
 */
export function useRipple<Input>(preview: Action<Input, RippleView>, input: Input | null): Looking {
  const [seen, setSeen] = useState<{ of: string; ripple: RippleView } | null>(null);
  const [then, setThen] = useState<(() => void) | null>(null);
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
      if (input === null || seen?.of === of) return goOn();
      setThen(() => goOn);
      state.submit(input);
    },
  };
}
