import type { Side } from '@/components/form/conflict-panel';
import { basisLabels, speechLabels, stanceLabels, termsLabels } from '@/lib/domain/attribution/attribution';
import { chainInWords } from '@/lib/domain/attribution/words';
import type { Span } from '@/lib/domain/text/text';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { type AttributionDraft, attributionDraft } from './draft';
import { attributionInput, inWordsOf } from './input';

type Which = { attributionId: string; outlet: string };

/** An attribution in words, part by part, as somebody else saved it and as this person has it. */
export function attributionSides(theirs: ClaimView, yours: AttributionDraft, which: Which): Side[] {
  const stored = theirs.appearances.flatMap((a) => a.attributions).find((a) => a.id === which.attributionId);
  if (!stored) return [{ label: 'Who says so', theirs: 'removed', yours: sentenceOf(yours, which) }];
  const [a, b] = [inWords(attributionDraft(stored), which), inWords(yours, which)];
  return Object.entries(a).map(([label, text]) => ({ label, theirs: text, yours: b[label] ?? '' }));
}

/** Under the labels of the form. */
function inWords(draft: AttributionDraft, which: Which): Record<string, string> {
  const sent = attributionInput(draft);
  return {
    'Who says so': sentenceOf(draft, which),
    'How they know': sent.hops.map(({ basis }) => basisLabels[basis]).join(', '),
    Terms: termsLabels[sent.terms],
    'Why the source is not named': sent.anonymityReason ?? '',
    How: speechLabels[sent.speech],
    'Stance towards the claim': stanceLabels[sent.stance],
    'Verb in the article': sent.cueVerb ?? '',
    'Said on': sent.saidAt ?? '',
    Place: sent.saidPlace ?? '',
    Channel: sent.channel ?? '',
    'Original words': sent.originalWords ?? '',
    'Original language': sent.originalLanguage ?? '',
    Translator: sent.translator ?? '',
    'Words marked as the source': placeOf(sent.sourceSpan),
    'Words marked as the verb': placeOf(sent.cueSpan),
  };
}

function sentenceOf(draft: AttributionDraft, { outlet }: Which): string {
  const chain = inWordsOf(draft);
  return chain ? chainInWords(chain, outlet) : '';
}

const placeOf = (span: Span | null | undefined): string =>
  span ? `characters ${span.start + 1} to ${span.end} of the article` : '';
