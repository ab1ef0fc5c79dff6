import { DateTime } from '@/components/ui/date-time';
import { overriddenWords } from '@/lib/domain/claim/gate';
import type { SnapshotOverride } from '@/lib/domain/publication/parts/override';

/** What editors let a claim pass that it fails, with the reason that they give readers. */
export const PublicLetPass = ({ overrides }: { overrides: readonly SnapshotOverride[] }) => (
  <div className="mt-7 grid gap-4 empty:hidden">
    {overrides.map(({ gate, reason, at }) => (
      <section
        key={gate}
        aria-label="Published all the same"
        className="border-s-4 border-warning bg-surface px-5 py-4"
      >
        <p className="font-semibold">Two editors agreed to publish this {overriddenWords[gate]}.</p>
        <p dir="auto" className="reading mt-2 whitespace-pre-line">
          {reason}
        </p>
        <p className="mt-2 text-sm text-ink-muted">
          Editors who took no part in writing or reviewing, <DateTime value={at} />
        </p>
      </section>
    ))}
  </div>
);
