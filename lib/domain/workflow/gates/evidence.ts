import type { Weighed } from '@/lib/domain/claim/gate';
import type { EvidenceStance } from '@/lib/domain/evidence/evidence';
import { verdictLabels } from '@/lib/domain/review/review';
import type { GateFacts } from './facts';
import { failing, passing } from './origins';
import { evidenceFor } from './sides';

/** A verdict that says that there is evidence is published with some: public, not retracted, and of its side. */
export function publicEvidence({ finding, evidence }: GateFacts): Weighed<'PUBLIC_EVIDENCE'> {
  const gate = 'PUBLIC_EVIDENCE';
  const sides = evidenceFor[finding.verdict];
  const found = `“${verdictLabels[finding.verdict]}”`;
  if (sides.length === 0) return passing(gate, `${found} does not say that there is evidence.`);
  const bearing = evidence.filter(({ stance, state }) => sides.includes(stance) && state !== 'RETRACTED');
  const shown = bearing.filter(({ sensitivity }) => sensitivity === 'PUBLIC').length;
  if (shown > 0)
    return passing(
      gate,
      `Readers see ${shown === 1 ? 'one piece' : `${shown} pieces`} of evidence that ${bears(sides)} the claim.`,
    );
  // Of what is restricted nobody is told here: not everybody on the desk knows of it.
  const inside = bearing.filter(({ sensitivity }) => sensitivity === 'INTERNAL').length;
  return failing(
    gate,
    `${found} needs evidence that ${bears(sides)} the claim, and readers would see none.`,
    inside > 0
      ? `Make public what may be of the ${inside === 1 ? 'piece' : `${inside} pieces`} that readers can’t see, or send the claim back and link some that is.`
      : 'Send the claim back and link evidence that readers may see.',
  );
}

const bears = (sides: readonly EvidenceStance[]): string =>
  sides.length > 1 ? 'bears out or contradicts' : sides[0] === 'CONTRADICTS' ? 'contradicts' : 'bears out';
