import type { ReactNode } from 'react';

type PartProps = { id: string; title: string; children: ReactNode };

/** A part of the focused view, under its heading: keys lead from one to the next. */
export const Part = ({ id, title, children }: PartProps) => (
  <section
    id={id}
    aria-labelledby={`${id}-title`}
    tabIndex={-1}
    data-part=""
    className="min-w-0 scroll-mt-20 border-t border-rule pt-4 focus-visible:outline-offset-4"
  >
    <h2 id={`${id}-title`} className="mb-4 text-xl">
      {title}
    </h2>
    {children}
  </section>
);
