import { Dotted } from '@/components/text/dotted';
import { evidenceStanceLabels, evidenceTypeLabels, strengthLabels } from '@/lib/domain/evidence/evidence';
import type { EvidenceLinkView } from '@/lib/schemas/evidence';

/** The evidence that came with a review, as its writer gave it. */
export const EvidenceBrought = ({ links }: { links: readonly EvidenceLinkView[] }) => (
  <ul className="grid gap-4">
    {links.map(({ id, evidence, stance, strength, rationale }) => (
      <li key={id} className="measure grid gap-1">
        <p dir="auto" className="font-serif leading-snug font-semibold wrap-anywhere">
          {evidence.title}
        </p>
        <Dotted
          facts={[evidenceStanceLabels[stance], strengthLabels[strength], evidenceTypeLabels[evidence.type]]}
        />
        <p dir="auto" className="whitespace-pre-line">
          {rationale}
        </p>
      </li>
    ))}
  </ul>
);
