import {
  LEAST_FOR_SHARE,
  type Outcome,
  outcomeLabels,
  outcomes,
  type TrackRecord,
} from '@/lib/domain/publication/source/track-record';

/** How published findings left what a source said: counts with n, and shares once there are enough. */
export function TrackRecordTable({ record }: { record: TrackRecord }) {
  const { n, counts, shares } = record;
  if (n === 0) return <p className="text-ink-muted">No published finding on what this source said yet.</p>;
  return (
    <div className="grid gap-2">
      <table className="w-full max-w-md border-collapse text-sm">
        <caption className="sr-only">Published findings on what this source said</caption>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome} className="border-b border-rule">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                {outcomeLabels[outcome]}
              </th>
              <td className="w-12 py-1.5 text-end font-semibold tabular-nums">{counts[outcome]}</td>
              {shares ? (
                <td className="w-40 py-1.5 ps-4">
                  <Share outcome={outcome} share={shares[outcome]} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-ink-muted">{basisOf(record)}</p>
    </div>
  );
}

/** What the numbers rest on. */
function basisOf({ n, shares }: TrackRecord): string {
  const claims = n === 1 ? '1 published claim' : `${n.toLocaleString('en-GB')} published claims`;
  const sides = `${claims} in which it took a side (n = ${n}).`;
  return shares ? sides : `${sides} Below ${LEAST_FOR_SHARE} no share is shown.`;
}

/** A bar as long as the share, and the share in figures. */
const Share = ({ outcome, share }: { outcome: Outcome; share: number }) => (
  <span className="flex items-center gap-2">
    <svg
      viewBox="0 0 100 8"
      aria-hidden="true"
      className="h-2 w-24 rtl:-scale-x-100"
      preserveAspectRatio="none"
    >
      <rect width="100" height="8" className="fill-surface stroke-rule" />
      <rect width={share * 100} height="8" className={outcome === 'OPEN' ? 'fill-rule-strong' : 'fill-ink'} />
    </svg>
    <span className="tabular-nums">{Math.round(share * 100)} %</span>
  </span>
);
