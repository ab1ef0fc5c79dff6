import { chainInWords } from '@/lib/domain/attribution/words';
import type { AttributionDraft } from './draft';
import { inWordsOf } from './input';

/** The sentence that the desk and readers will see, while it is being made. */
export function AttributionSentence({ value, outlet }: { value: AttributionDraft; outlet: string }) {
  const chain = inWordsOf(value);
  return (
    <div className="border-s-2 border-accent ps-3">
      <p className="text-xs font-semibold text-ink-muted">In words</p>
      {chain ? (
        <p dir="ltr" className="font-serif">
          {chainInWords(chain, outlet)}
        </p>
      ) : (
        <p className="text-sm text-ink-muted">Choose who says so to see the sentence.</p>
      )}
    </div>
  );
}
