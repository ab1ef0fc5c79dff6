import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** The mark of a required field. The control's own `required` says it to screen readers. */
export function RequiredMark() {
  return (
    <span aria-hidden="true" className="ms-0.5 text-danger">
      *
    </span>
  );
}

/** What a field wants, before it is filled. Draws nothing without words. */
export function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="measure text-sm text-ink-muted">
      {children}
    </p>
  );
}

/** Why a field was refused and what to do. Draws nothing without words. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="flex gap-1.5 text-sm font-semibold text-danger">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>
        <span className="sr-only">Error: </span>
        {children}
      </span>
    </p>
  );
}
