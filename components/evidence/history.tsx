import { WhenBy } from '@/components/text/when-by';
import { Timeline } from '@/components/ui/timeline';
import type { EvidenceChange, EvidenceHistory as History } from '@/lib/schemas/evidence/edit';
import { fieldLabels, valueInWords } from './words';

/** Who changed what is said of a piece of evidence, when, from what to what, and why. */
export function EvidenceHistory({ history }: { history: History }) {
  if (history.items.length === 0)
    return <p className="text-ink-muted">Nothing has been changed since it was added.</p>;
  const entries = history.items.map((change) => ({
    key: change.at,
    title: (
      <ul>
        {change.changes.map((one) => (
          <Changed key={one.field} change={one} />
        ))}
      </ul>
    ),
    meta: <WhenBy at={change.at} by={change.by} />,
    children: change.reason ? <p dir="auto">{change.reason}</p> : undefined,
  }));
  return <Timeline label="Changes of this evidence" entries={entries} />;
}

function Changed({ change: { field, before, after } }: { change: EvidenceChange['changes'][number] }) {
  return (
    <li className="wrap-anywhere">
      <span className="font-semibold">{`${fieldLabels[field]}: `}</span>
      {before === null ? (
        <span>nothing</span>
      ) : (
        <del className="text-ink-muted">
          <bdi>{valueInWords(field, before)}</bdi>
        </del>
      )}
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> became </span>
      {after === null ? (
        <span>nothing</span>
      ) : (
        <ins className="no-underline">
          <bdi>{valueInWords(field, after)}</bdi>
        </ins>
      )}
    </li>
  );
}
