import type { ReactNode } from 'react';
import { cx } from './class-names';

export type Definition = { term: string; details: ReactNode };

export type DefinitionListProps = {
  items: readonly Definition[];
  /** `rows` sets term beside details with hairlines; `stack` sets it above them, for narrow columns. */
  layout?: 'rows' | 'stack';
};

/** Facts by name: published, outlet, byline. Entries without details should be left out by the caller. */
export function DefinitionList({ items, layout = 'rows' }: DefinitionListProps) {
  const rows = layout === 'rows';
  return (
    <dl className={cx('text-sm', rows ? 'border-t border-rule' : 'grid gap-3')}>
      {items.map(({ term, details }) => (
        <div
          key={term}
          className={cx(
            rows && 'grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[minmax(6rem,1fr)_minmax(0,2.4fr)]',
          )}
        >
          <dt className="text-ink-muted">{term}</dt>
          <dd className="min-w-0">{details}</dd>
        </div>
      ))}
    </dl>
  );
}
