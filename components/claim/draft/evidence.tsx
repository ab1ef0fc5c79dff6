'use client';

import { AddEvidence } from '@/components/evidence/form/form';
import { KeptCopies } from '@/components/evidence/kept-copies';
import { type ExcerptStandings, Quoted } from '@/components/evidence/quoted';
import { Removal } from '@/components/form/removal';
import { separator } from '@/components/text/dotted';
import { Badge } from '@/components/ui/badge';
import { evidenceStanceLabels, evidenceTypeLabels, strengthLabels } from '@/lib/domain/evidence/evidence';
import { isolated } from '@/lib/domain/text/isolating';
import type { EvidenceLinkView } from '@/lib/schemas/evidence';
import type { DraftPartProps } from './actions';

type EvidenceOfDraftProps = DraftPartProps & { standings?: ExcerptStandings };

/** The evidence of a draft claim, and the form for more. */
export function EvidenceOfDraft(props: EvidenceOfDraftProps) {
  const { claim, actions, onChange, standings = {}, beside = {} } = props;
  return (
    <div className="grid gap-4">
      {claim.evidence.length === 0 ? (
        <p className="text-ink-muted">No evidence yet. Reviewers can add theirs later.</p>
      ) : (
        <ul className="grid gap-4">
          {claim.evidence.map((link) => (
            <li key={link.id} className="grid gap-1 border-t border-rule pt-3 first:border-t-0 first:pt-0">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <Badge>
                  {evidenceStanceLabels[link.stance]}
                  {separator}
                  {strengthLabels[link.strength]}
                </Badge>
                <Removal
                  claim={claim}
                  action={actions.removeEvidence}
                  input={{ linkId: link.id }}
                  {...removalWords(link)}
                  onDone={onChange}
                />
              </div>
              <p dir="auto" className="font-serif">
                <EvidenceTitle title={link.evidence.title} url={link.evidence.url} />
              </p>
              <p className="text-sm text-ink-muted">
                <span>{evidenceTypeLabels[link.evidence.type]}</span>
                {link.evidence.source ? (
                  <span>
                    {separator}
                    <bdi>{link.evidence.source.name}</bdi>
                  </span>
                ) : null}
              </p>
              <Quoted link={link} standings={standings} />
              <p dir="auto" className="text-sm">
                {link.rationale}
              </p>
              <KeptCopies evidence={link.evidence} />
              {beside[link.id]}
            </li>
          ))}
        </ul>
      )}
      <AddEvidence claim={claim} add={actions.addEvidence} onChange={onChange} />
    </div>
  );
}

/** What came with a sealed review can't be taken from it, only left out of the claim. */
function removalWords({ withReview, evidence: { title } }: EvidenceLinkView) {
  if (!withReview) return { title: 'Remove this evidence', description: title };
  return {
    press: 'Leave out',
    title: 'Leave out this evidence',
    description: `${isolated(title)}. It came with a sealed review and stays stored with it; the claim and what is published next will not have it.`,
  };
}

function EvidenceTitle({ title, url }: { title: string; url: string | null }) {
  if (!url) return title;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="link">
      {title}
    </a>
  );
}
