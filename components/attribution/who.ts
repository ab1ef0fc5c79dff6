import { nothingTyped } from '@/components/source/picker/picked';
import type { AttributionDraft, HopDraft } from './draft';

/** Who makes the claim, as a form asks first. */
export type Who = 'source' | 'voice' | 'nobody';

export function whoOf({ ownVoice, hops }: AttributionDraft): Who {
  if (ownVoice) return 'voice';
  return hops.length === 1 && hops[0]?.named === false ? 'nobody' : 'source';
}

/** The same attribution by somebody else. Where nobody is named, whoever was picked is gone: they would go on setting the terms. */
export function withWho(draft: AttributionDraft, who: Who): AttributionDraft {
  if (who === 'voice') return { ...draft, ownVoice: true };
  const hops = who === 'nobody' ? draft.hops.slice(-1).map(unnamed) : draft.hops.map(named);
  return { ...draft, ownVoice: false, hops };
}

const named = (hop: HopDraft): HopDraft => ({ ...hop, named: true });

/** A link whose speaker the article does not name. */
export const unnamed = (hop: HopDraft): HopDraft => ({
  ...hop,
  named: false,
  source: null,
  typed: nothingTyped,
});
