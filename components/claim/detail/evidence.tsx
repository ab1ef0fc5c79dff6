import type { ReactNode } from 'react';
import { KeptCopies } from '@/components/evidence/kept-copies';
import { type ExcerptStandings, Quoted } from '@/components/evidence/quoted';
import { Grade, type Grades } from '@/components/source/reliability/grade';
import { PartialDate } from '@/components/text/partial-date';
import { Badge } from '@/components/ui/badge';
import {
  type EvidenceStance,
  evidenceStances,
  evidenceTypeLabels,
  sensitivityLabels,
  strengthLabels,
} from '@/lib/domain/evidence/evidence';
import type { Credibility } from '@/lib/domain/review/review';
import type { ReliabilityGrade } from '@/lib/domain/source/reliability';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { EvidenceLinkView } from '@/lib/schemas/evidence';
import { AddedBy } from './added-by';

const headings: Record<EvidenceStance, string> = {
  CORROBORATES: 'For the claim',
  CONTRADICTS: 'Against the claim',
  CONTEXT: 'Context',
};

type ClaimEvidenceProps = {
  claim: ClaimView;
  standings: ExcerptStandings;
  grades: Grades;
  /** What else a page says of each link, by its id. */
  beside?: Beside;
};

type Beside = Readonly<Record<string, ReactNode>>;

/** The evidence of a claim: for it, against it, and what only gives context. */
export function ClaimEvidence({ claim, standings, grades, beside = {} }: ClaimEvidenceProps) {
  const { evidence } = claim;
  const gradeOf = (link: EvidenceLinkView) => grades[link.evidence.source?.id ?? ''];
  if (evidence.length === 0) return <p className="text-ink-muted">No evidence has been added.</p>;
  return (
    <div className="grid gap-7">
      {evidenceStances.map((stance) => (
        <Side
          key={stance}
          stance={stance}
          links={evidence.filter((link) => link.stance === stance)}
          standings={standings}
          gradeOf={gradeOf}
          credibility={claim.rounds[0]?.result?.credibility ?? null}
          beside={beside}
        />
      ))}
    </div>
  );
}

type SideProps = {
  stance: EvidenceStance;
  links: readonly EvidenceLinkView[];
  standings: ExcerptStandings;
  gradeOf: (link: EvidenceLinkView) => ReliabilityGrade | undefined;
  credibility: Credibility | null;
  beside: Beside;
};

function Side({ stance, links, standings, gradeOf, credibility, beside }: SideProps) {
  if (links.length === 0 && stance === 'CONTEXT') return null;
  return (
    <div>
      <h3 className="flex items-baseline gap-2 font-sans text-base font-semibold">
        {headings[stance]}
        <span className="text-sm font-normal text-ink-muted tabular-nums">{links.length || 'nothing'}</span>
      </h3>
      {links.length > 0 ? (
        <ul className="mt-2">
          {links.map((link) => (
            <EvidenceItem
              key={link.id}
              link={link}
              standings={standings}
              grade={gradeOf(link)}
              credibility={credibility}
              beside={beside}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type ItemProps = GradeProps & { link: EvidenceLinkView; standings: ExcerptStandings; beside: Beside };
type GradeProps = { grade: ReliabilityGrade | undefined; credibility: Credibility | null };

function EvidenceItem({ link, standings, beside, ...graded }: ItemProps) {
  const { evidence, strength, rationale } = link;
  return (
    <li className="grid gap-x-5 gap-y-1 border-t border-rule py-3 sm:grid-cols-[6rem_minmax(0,1fr)]">
      <p className="text-sm text-ink-muted sm:pt-0.5">{strengthLabels[strength]}</p>
      <div className="measure grid gap-1.5">
        <p dir="auto" className="font-serif leading-snug font-semibold">
          <Title title={evidence.title} url={evidence.url} />
        </p>
        <Origin link={link} {...graded} />
        <Quoted link={link} standings={standings} />
        <p dir="auto" className="whitespace-pre-line">
          {rationale}
        </p>
        <AddedBy link={link} />
        <KeptCopies evidence={evidence} />
        {beside[link.id]}
      </div>
    </li>
  );
}

function Title({ title, url }: { title: string; url: string | null }) {
  if (!url) return title;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="link">
      {title}
    </a>
  );
}

function Origin({ link: { evidence }, grade, credibility }: GradeProps & { link: EvidenceLinkView }) {
  const { type, source, publishedAt, sensitivity, state } = evidence;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-muted">
      <span>{evidenceTypeLabels[type]}</span>
      {source ? <bdi>{source.name}</bdi> : null}
      {grade ? <Grade grade={grade} credibility={credibility} /> : null}
      {publishedAt ? <PartialDate value={publishedAt} /> : null}
      {sensitivity === 'PUBLIC' ? null : <Badge tone="warning">{sensitivityLabels[sensitivity]}</Badge>}
      {state === 'ACTIVE' ? null : (
        <Badge tone="danger">{state === 'CHALLENGED' ? 'Challenged' : 'Retracted'}</Badge>
      )}
    </p>
  );
}
