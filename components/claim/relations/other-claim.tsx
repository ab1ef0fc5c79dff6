import Link from 'next/link';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { statusLabels } from '@/lib/domain/claim/claim';
import { verdictLabels } from '@/lib/domain/review/review';
import type { OtherClaim as Claim } from '@/lib/schemas/claim/relation';

/** Another claim, to be opened: its words, where it is on its path and what was found. */
export const OtherClaim = ({ claim }: { claim: Claim }) => (
  <>
    <p className="font-serif wrap-anywhere" dir={claim.direction} lang={claim.language}>
      <Link href={`/desk/claims/${claim.id}`} className="link">
        {claim.statement}
      </Link>
    </p>
    <SaidBy sayings={claim.saidBy} className="text-sm" />
    <p className="flex flex-wrap gap-2">
      <Badge>{statusLabels[claim.status]}</Badge>
      {claim.verdict ? <Badge>{verdictLabels[claim.verdict]}</Badge> : null}
    </p>
  </>
);
