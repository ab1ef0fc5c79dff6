import type { Side } from '@/components/form/conflict-panel';
import { claimKindLabels, comparatorLabels, riskLabels } from '@/lib/domain/claim/claim';
import type { ClaimDraft } from './draft';

/** What a claim says, field by field in words, as somebody else saved it and as this person has it. */
export function claimSides(theirs: ClaimDraft, yours: ClaimDraft): Side[] {
  const [a, b] = [inWords(theirs), inWords(yours)];
  return Object.entries(a).map(([label, text]) => ({ label, theirs: text, yours: b[label] ?? '' }));
}

function inWords(claim: ClaimDraft): Record<string, string> {
  const { comparator, low, high, unit, asOf } = claim.quantity;
  const range = comparator === 'RANGE' ? `${low} and ${high}` : low;
  const quantity = `${comparatorLabels[comparator]} ${range} ${unit}${asOf ? ` (${asOf})` : ''}`;
  return {
    Claim: claim.statement.trim(),
    Kind: claim.kind && claimKindLabels[claim.kind],
    Quantity: claim.kind === 'QUANTITATIVE' ? quantity : '',
    Risk: riskLabels[claim.risk],
    Tags: claim.tags.join(', '),
    Place: claim.place.trim(),
    Language: claim.language,
    'What would change the rating': claim.wouldChange.trim(),
    'Whom it accuses': claim.accuses.trim(),
  };
}
