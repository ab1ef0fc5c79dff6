import type { ReactNode } from 'react';

export type EmptyStateProps = {
  title: ReactNode;
  /** What would stand here, or what to do for it to. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** Where a list would be, when it has nothing. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="border-y border-rule py-10 text-center">
      <p className="font-serif text-xl font-semibold">{title}</p>
      {children ? <div className="mx-auto mt-1.5 max-w-md text-ink-muted">{children}</div> : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
