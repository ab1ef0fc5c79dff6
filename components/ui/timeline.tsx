import type { ReactNode } from 'react';
import { cx } from './class-names';

export type TimelineEntry = {
  key: string;
  /** What happened, in a few words; may hold links. */
  title: ReactNode;
  /** When and by whom: a `DateTime`, a role. */
  meta?: ReactNode;
  /** The reason or note that came with it. */
  children?: ReactNode;
  /** A filled dot: the entries that readers must not overlook (a correction, a retraction). */
  strong?: boolean;
};

/** What happened, in order. Give the newest first or last, as the page says. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol aria-label={label} className="border-s border-rule-strong">
      {entries.map((entry) => (
        <li key={entry.key} className="relative ps-5 pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className={cx(
              'absolute -start-[5.5px] top-1.5 size-2.5 rounded-full border-2 border-ink',
              entry.strong ? 'bg-ink' : 'bg-paper',
            )}
          />
          <p className={cx(entry.strong && 'font-semibold')}>{entry.title}</p>
          {entry.meta ? <p className="text-sm text-ink-muted">{entry.meta}</p> : null}
          {entry.children ? <div className="measure mt-1 text-sm">{entry.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}
