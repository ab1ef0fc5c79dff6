import { focusOnMount } from '@/components/ui/focus-on-mount';
import type { RippleView } from '@/lib/schemas/publication/ripple';
import { Reached } from './reached';

/** What a change would do to the claims that rest on something: read before it is made. `on`: “this evidence”. */
export function WhatChanges({ ripple, on }: { ripple: RippleView; on: string }) {
  return (
    <section
      aria-labelledby="ripple"
      className="grid gap-3 rounded-sm border-s-4 border-warning bg-warning-wash px-4 py-3"
    >
      <h2 id="ripple" ref={focusOnMount} tabIndex={-1} className="text-lg">
        What this changes
      </h2>
      <p className="text-sm">
        These claims rest on {on}. Those that readers see come back to the desk, and an editor says what
        readers are told.
      </p>
      <Reached ripple={ripple} />
    </section>
  );
}
