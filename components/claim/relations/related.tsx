import { DateTime } from '@/components/ui/date-time';
import type { RelationView } from '@/lib/schemas/claim/relation';
import { OtherClaim } from './other-claim';
import { judgementWords, relationWords } from './words';

/** What was said or judged of this claim and another. What doesn't hold stays, so that nobody asks again. */
export function Related({ relation }: { relation: RelationView }) {
  const { type, from, claim, stands, judgement, reason, createdBy, judgedBy, at } = relation;
  const by = judgedBy ?? createdBy;
  return (
    <li className="grid gap-1 border-s-2 border-rule ps-3">
      <p className="text-sm font-semibold">
        {stands || judgement === null
          ? relationWords[type][from ? 'from' : 'to']
          : judgementWords[judgement].label}
      </p>
      <OtherClaim claim={claim} />
      <p className="measure text-sm">
        <bdi>{reason}</bdi>
      </p>
      <p className="text-sm text-ink-muted">
        {by ? <bdi>{by.name}</bdi> : <span>Suggested</span>}
        <span>,</span> <DateTime value={at} />
      </p>
    </li>
  );
}
