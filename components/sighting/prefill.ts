import { type AttributionDraft, attributionDraft, emptyAttribution } from '@/components/attribution/draft';
import { fold } from '@/lib/domain/text/folding';
import type { ClaimView } from '@/lib/schemas/claim/view';

/**
 * Who probably says so at words where a claim was found: whoever said it elsewhere and is named in the same paragraph; else, of
 * words that quote nobody, the article itself. A person looks at it before anything is proposed.
 */
export function likelySpeaker(exact: string, paragraph: string, claim: ClaimView | null): AttributionDraft {
  const empty = emptyAttribution(exact);
  const here = new Set(fold(paragraph).split(/[^\p{L}\p{N}]+/u));
  const known = claim?.appearances.flatMap(({ attributions }) => attributions) ?? [];
  const said = known.find(({ hops }) => {
    const last = hops.findLast(({ source }) => source !== null)?.source;
    const name = fold(last?.name ?? '')
      .match(/[\p{L}\p{N}]{3,}/gu)
      ?.at(-1);
    return name !== undefined && here.has(name);
  });
  if (!said) return { ...empty, ownVoice: empty.speech === 'INDIRECT' };
  // When, where and in which words it was said elsewhere is nothing that this article says.
  const { hops, stance, terms, termsChosen, anonymityReason } = attributionDraft(said);
  return { ...empty, hops, stance, terms, termsChosen, anonymityReason };
}
