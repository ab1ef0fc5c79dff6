import { isAnswered } from '@/components/claim/summary/text';
import { FindingSummary } from '@/components/review/finding/summary';
import { Notice } from '@/components/ui/notice';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { openEvidence, publicationLines, resultOf } from './summary';

/** What an approval covers and readers will get, before somebody approves or publishes it. */
export function WhatIsPublished({ claim }: { claim: ClaimView }) {
  const result = resultOf(claim);
  return (
    <div className="grid gap-3 rounded-sm border border-rule bg-surface px-4 py-3">
      <p className="text-sm font-semibold">What readers will see</p>
      <p
        dir={claim.direction}
        lang={claim.language}
        className="line-clamp-4 font-serif text-lg leading-snug font-semibold"
      >
        {claim.statement}
      </p>
      {isAnswered(claim) ? (
        <p dir={claim.direction} lang={claim.language} className="font-serif">
          {claim.summary.written?.text}
        </p>
      ) : null}
      {result ? <FindingSummary finding={result} /> : null}
      <ul className="list-disc ps-5 text-sm">
        {publicationLines(claim).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {openEvidence(claim) === 0 ? (
        <Notice tone="warning" title="There is no evidence that readers can open">
          They see the reviewers’ reasons alone. Send the claim back if evidence can be added.
        </Notice>
      ) : null}
    </div>
  );
}
