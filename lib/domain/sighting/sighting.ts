/**
 * A published claim in one more article. OFFERED: the desk's own search found it. PROPOSED: a person says so. Of a sighting that
 * was CONFIRMED the passage stands in the claim; REFUSED and DISMISSED ones, a proposal and an offer, are kept and not made again.
 */
export const sightingStates = ['OFFERED', 'PROPOSED', 'CONFIRMED', 'REFUSED', 'DISMISSED'] as const;
export type SightingState = (typeof sightingStates)[number];

export const sightingStateLabels: Record<SightingState, string> = {
  OFFERED: 'Offered',
  PROPOSED: 'Waits for an editor',
  CONFIRMED: 'Confirmed',
  REFUSED: 'Refused',
  DISMISSED: 'Not this claim',
};

/** What the rules need to know of a sighting. */
export type SightingFacts = { state: SightingState; proposedById: string | null };
