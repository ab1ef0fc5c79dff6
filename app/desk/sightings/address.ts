import { type SightingState, sightingStates } from '@/lib/domain/sighting/sighting';
import { askedCursor } from '@/lib/schemas/primitives';
import type { SearchParams } from '../asked-for';

export type SightingsAsked = { state: SightingState; claimId?: string; cursor?: string | undefined };

/** What an address asks of the list; what it does not know it leaves out. */
export function sightingsAskedFor(params: SearchParams): SightingsAsked {
  const state = sightingStates.find((known) => known === params.state) ?? 'PROPOSED';
  const [claimId] = [params.claim].flat();
  return {
    state,
    ...(claimId && claimId.length <= 64 ? { claimId } : {}),
    cursor: askedCursor(params.after),
  };
}

export function sightingsAddress({ state, claimId, cursor }: SightingsAsked): string {
  const asked = new URLSearchParams({
    ...(state === 'PROPOSED' ? {} : { state }),
    ...(claimId ? { claim: claimId } : {}),
    ...(cursor ? { after: cursor } : {}),
  });
  return asked.size > 0 ? `/desk/sightings?${asked}` : '/desk/sightings';
}
