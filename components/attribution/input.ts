import { sentId } from '@/components/source/picker/picked';
import type { AttributionOf, NamedSource } from '@/lib/domain/attribution/attribution';
import type { AttributionInput } from '@/lib/schemas/attribution/attribution';
import { type AttributionDraft, emptyAttribution } from './draft';

/** As `AttributionInput` parses it. What was written for a source stays in the draft, and is not sent for the article itself. */
export function attributionInput(written: AttributionDraft): AttributionInput {
  const { ownVoice, hops, termsChosen: _, ...draft } = ofItsSpeaker(written);
  if (ownVoice) return { ...draft, speech: 'OWN_VOICE', hops: [{ ...voice, sourceId: null }] };
  return {
    ...draft,
    hops: hops.map(({ named, source, typed, act, basis }) => ({
      speaker: named ? 'SOURCE' : 'UNKNOWN',
      sourceId: named ? sentId(source, typed) || null : null,
      act,
      basis,
    })),
  };
}

/** As the sentence in words is made from it, or null while it is not known who speaks. */
export function inWordsOf(written: AttributionDraft): AttributionOf<NamedSource> | null {
  const { stance, terms, speech, ownVoice, hops, ...draft } = ofItsSpeaker(written);
  const common = { stance, terms, cueVerb: draft.cueVerb.trim() || null };
  const anonymityReason = draft.anonymityReason.trim() || null;
  if (ownVoice)
    return { ...common, anonymityReason, speech: 'OWN_VOICE', hops: [{ ...voice, source: null }] };
  if (hops.some(({ named, source, typed }) => named && !sentId(source, typed))) return null;
  const chain = hops.map(({ named, source, act, basis }) => ({
    ...{ act, basis },
    speaker: named ? ('SOURCE' as const) : ('UNKNOWN' as const),
    source: named ? source : null,
  }));
  return { ...common, anonymityReason, speech, hops: chain };
}

/** Whether readers are told why somebody is not named: then the form asks for it, and sends it. */
export const tellsWhy = ({ ownVoice, hops, terms }: AttributionDraft): boolean =>
  !ownVoice && (terms !== 'ON_RECORD' || hops.some(({ source }) => source?.kind === 'ANONYMOUS'));

/** Without what its form does not show. */
function ofItsSpeaker(draft: AttributionDraft): AttributionDraft {
  if (draft.ownVoice) return { ...emptyAttribution(''), ownVoice: true, stance: draft.stance };
  return tellsWhy(draft) ? draft : { ...draft, anonymityReason: '' };
}

const voice = { speaker: 'NONE', act: 'WROTE', basis: 'CANNOT_BE_JUDGED' } as const;
