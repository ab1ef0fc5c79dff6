import { Dotted } from '@/components/text/dotted';
import {
  evidenceStanceLabels,
  evidenceTypeLabels,
  sensitivityLabels,
  strengthLabels,
} from '@/lib/domain/evidence/evidence';
import type { KeyedEvidence } from './draft';

/** The evidence that will be sealed with a review, as it was written. */
export function EvidenceToSeal({ evidence }: { evidence: readonly KeyedEvidence[] }) {
  if (evidence.length === 0)
    return <p className="border-t border-rule pt-3 text-sm text-ink-muted">Without evidence of its own.</p>;
  return (
    <ul aria-label="Evidence" className="border-t border-rule">
      {evidence.map((piece) => (
        <li key={piece.key} className="grid gap-1 border-b border-rule py-3 last:border-b-0 last:pb-0">
          <p dir="auto" className="font-serif leading-snug font-semibold wrap-anywhere">
            {piece.title}
          </p>
          <Dotted
            facts={[
              piece.stance ? evidenceStanceLabels[piece.stance] : null,
              piece.strength ? strengthLabels[piece.strength] : null,
              piece.type ? evidenceTypeLabels[piece.type] : null,
              piece.source ? <bdi key="source">{piece.source.name}</bdi> : null,
              piece.sensitivity === 'PUBLIC' ? null : sensitivityLabels[piece.sensitivity],
            ]}
          />
          {piece.url ? <p className="text-sm text-ink-muted wrap-anywhere">{piece.url}</p> : null}
          {piece.excerpt ? (
            <blockquote
              dir="auto"
              className="border-s-2 border-rule-strong ps-3 font-serif whitespace-pre-line"
            >
              {piece.excerpt}
            </blockquote>
          ) : null}
          <p dir="auto" className="whitespace-pre-line">
            {piece.rationale}
          </p>
        </li>
      ))}
    </ul>
  );
}
