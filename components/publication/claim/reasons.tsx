import { ConfidenceMark, CredibilityMark, VerdictMark } from '@/components/review/finding/marks';
import { inPlace } from '@/components/text/in-place';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { roleLabels } from '@/lib/domain/actor';
import type { Snapshot, SnapshotOpinion } from '@/lib/domain/publication/publication';
import { likelihoodBands } from '@/lib/domain/review/review';

/** Why the claim is rated so: each reviewer's reasons by role, who dissented, and how an editor settled it. */
export function PublicReasons({ opinions, adjudication }: Pick<Snapshot, 'opinions' | 'adjudication'>) {
  return (
    <>
      {adjudication ? <Settled adjudication={adjudication} /> : null}
      <ol>
        {inPlace(opinions).map(({ key, item }) => (
          <li key={key} className="border-t border-rule py-5 first:border-t-0 first:pt-0">
            <Opinion opinion={item} number={key} />
          </li>
        ))}
      </ol>
    </>
  );
}

const Settled = ({ adjudication }: { adjudication: NonNullable<Snapshot['adjudication']> }) => (
  <section aria-labelledby="adjudication-title" className="mb-7 border-s-4 border-ink bg-surface px-5 py-4">
    <h3 id="adjudication-title" className="text-lg">
      The reviewers differed, and an editor decided
    </h3>
    <p dir="auto" className="reading mt-2 whitespace-pre-line">
      {adjudication.rationale}
    </p>
    <p className="mt-2 text-sm text-ink-muted">
      An editor who took no part in writing or reviewing, <DateTime value={adjudication.at} />
    </p>
  </section>
);

function Opinion({ opinion, number }: { opinion: SnapshotOpinion; number: string }) {
  const { role, finding, rationale, dissents } = opinion;
  return (
    <article>
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-sans text-base">
        <span>
          Reviewer {number}, {roleLabels[role].toLowerCase()}
        </span>
        {dissents ? <Badge tone="warning">Dissents</Badge> : null}
      </h3>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <VerdictMark verdict={finding.verdict} size="sm" />
        <CredibilityMark credibility={finding.credibility} />
        <ConfidenceMark confidence={finding.confidence} />
      </p>
      {finding.likelihood ? (
        <p className="mt-1.5 text-sm first-letter:uppercase">{likelihoodBands[finding.likelihood].label}.</p>
      ) : null}
      <p dir="auto" className="reading mt-2.5 whitespace-pre-line">
        {rationale}
      </p>
    </article>
  );
}
