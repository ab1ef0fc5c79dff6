import { ArchivedCopy } from '@/components/publication/claim/archived';
import { type Graded, SourceGrade } from '@/components/publication/graded';
import { SourceLink } from '@/components/publication/source-link';
import { counted } from '@/components/publication/words';
import { Dotted } from '@/components/text/dotted';
import { inPlace } from '@/components/text/in-place';
import { OutsideLink } from '@/components/text/outside-link';
import { PartialDate } from '@/components/text/partial-date';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import {
  type EvidenceStance,
  evidenceTypeLabels,
  strengthLabels,
  strengths,
} from '@/lib/domain/evidence/evidence';
import type { SnapshotEvidence } from '@/lib/domain/publication/publication';

const groups: readonly { stance: EvidenceStance; title: string; none: string | null }[] = [
  { stance: 'CORROBORATES', title: 'For the claim', none: 'None published.' },
  { stance: 'CONTRADICTS', title: 'Against the claim', none: 'None published.' },
  { stance: 'CONTEXT', title: 'Context', none: null },
];

/** The evidence in three groups. That none stands for or against the claim is said, no more: some may not be public. */
export function PublicEvidence({
  evidence,
  graded,
}: {
  evidence: readonly SnapshotEvidence[];
  graded: Graded;
}) {
  if (evidence.length === 0)
    return <p className="text-ink-muted">No evidence for or against the claim is published with it.</p>;
  return (
    <div className="grid gap-9">
      {groups.map(({ stance, title, none }) => (
        <Group
          key={stance}
          title={title}
          none={none}
          items={evidence.filter((e) => e.stance === stance)}
          graded={graded}
        />
      ))}
    </div>
  );
}

type GroupProps = { title: string; none: string | null; items: SnapshotEvidence[]; graded: Graded };

function Group({ title, none, items, graded }: GroupProps) {
  if (items.length === 0 && none === null) return null;
  return (
    <section aria-label={title}>
      <h3 className="flex items-baseline gap-2.5 border-b-2 border-ink pb-1.5 text-lg">
        <span>{title}</span>
        {items.length > 0 ? (
          <span className="font-sans text-sm font-normal text-ink-muted">
            {counted(items.length, 'piece')}
          </span>
        ) : null}
      </h3>
      {items.length === 0 ? <p className="py-3 text-ink-muted">{none}</p> : null}
      {items.length > 0 ? (
        <ul>
          {inPlace(items).map(({ key, item }) => (
            <li key={key} className="border-b border-rule py-5 last:border-b-0">
              <Piece evidence={item} graded={graded} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Piece({ evidence, graded }: { evidence: SnapshotEvidence; graded: Graded }) {
  const { title, url, excerpt, rationale } = evidence;
  return (
    <article>
      <h4 className="font-serif text-lg leading-snug font-semibold">
        {url ? (
          <OutsideLink href={url}>
            <bdi>{title}</bdi>
          </OutsideLink>
        ) : (
          <bdi>{title}</bdi>
        )}
      </h4>
      <Facts evidence={evidence} graded={graded} />
      {excerpt ? (
        <blockquote
          dir="auto"
          className="measure mt-3 border-s-2 border-rule-strong ps-4 font-serif whitespace-pre-line"
        >
          {excerpt}
        </blockquote>
      ) : null}
      <p dir="auto" className="measure mt-3 whitespace-pre-line">
        {rationale}
      </p>
      <ArchivedCopy evidence={evidence} />
    </article>
  );
}

const Facts = ({
  evidence: { strength, type, source, publishedAt, state },
  graded,
}: {
  evidence: SnapshotEvidence;
  graded: Graded;
}) => (
  <Dotted
    className="mt-1.5"
    facts={[
      <StrengthMark key="strength" strength={strength} />,
      evidenceTypeLabels[type],
      source && (
        <span key="source" className="inline-flex items-baseline gap-1.5">
          <SourceLink source={source} />
          <SourceGrade source={source} graded={graded} />
        </span>
      ),
      publishedAt && <PartialDate value={publishedAt} />,
      state !== 'ACTIVE' && (
        <Badge tone="warning">{state === 'CHALLENGED' ? 'Challenged' : 'Retracted'}</Badge>
      ),
    ]}
  />
);

/** How much a piece weighs: one, two or three dots, and the word. */
function StrengthMark({ strength }: { strength: SnapshotEvidence['strength'] }) {
  const weight = strengths.length - strengths.indexOf(strength);
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold text-ink">
      <span aria-hidden="true" className="inline-flex gap-0.5">
        {strengths.map((step, index) => (
          <span
            key={step}
            className={cx(
              'size-2 rounded-full border border-ink forced-colors:border-[CanvasText]',
              index < weight && 'bg-ink forced-colors:bg-[CanvasText]',
            )}
          />
        ))}
      </span>
      {strengthLabels[strength]}
    </span>
  );
}
