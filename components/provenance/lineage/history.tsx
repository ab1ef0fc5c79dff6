import { WhenBy } from '@/components/text/when-by';
import { Timeline } from '@/components/ui/timeline';
import { lineageTypeLabels } from '@/lib/domain/provenance/lineage';
import type { LineageEvent, LineageHistory } from '@/lib/schemas/provenance/lineage';
import { eventWords } from './words';

/** Who said what of two things, when, and how it is known. */
export function LineageChanges({ history }: { history: LineageHistory }) {
  if (history.items.length === 0)
    return <p className="text-ink-muted">Nobody has said anything to this suggestion yet.</p>;
  const entries = history.items.map((event) => ({
    key: `${event.at} ${event.what}`,
    title: eventWords[event.what],
    meta: <WhenBy at={event.at} by={event.by} />,
    children: <Said event={event} />,
  }));
  return <Timeline label="What became of this" entries={entries} />;
}

function Said({ event: { what, before, after, reason } }: { event: LineageEvent }) {
  const told = (said: LineageEvent['after']) => said && `It ${lineageTypeLabels[said.type]} the other.`;
  const changed = what === 'EDITED' && before;
  return (
    <div className="grid gap-1 wrap-anywhere">
      {changed ? (
        <p className="text-ink-muted">
          <del>{`${told(before)} ${before.reason}`}</del>
        </p>
      ) : null}
      {after ? <p dir="auto">{`${told(after)} ${after.reason}`}</p> : null}
      {reason ? <p dir="auto">{reason}</p> : null}
    </div>
  );
}
