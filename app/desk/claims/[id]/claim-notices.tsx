import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { ClaimView } from '@/lib/schemas/claim/view';

/** What must not be overlooked about a claim: why it is where it is, and what readers see of it meanwhile. */
export function ClaimNotices({ claim }: { claim: ClaimView }) {
  const { status, statusReason, publication, people } = claim;
  return (
    <>
      {statusReason ? (
        <Notice tone={status === 'RETRACTED' ? 'warning' : 'info'} title={reasonTitle(claim)}>
          <p dir="auto" className="whitespace-pre-line">
            {statusReason}
          </p>
        </Notice>
      ) : null}
      {people.says.length > 0 ? (
        <Notice
          tone="warning"
          title={
            people.enough === 'NO' ? 'This claim has run out of people' : 'Few people are left for this claim'
          }
        >
          {people.says.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ) : null}
      {publication ? (
        <p className="text-sm">
          {readersSee(claim)}{' '}
          <Link href={`/claims/${publication.slug}`} className="link">
            Open the public page
          </Link>
        </p>
      ) : null}
    </>
  );
}

function reasonTitle({ status }: ClaimView): string {
  if (status === 'WITHDRAWN') return 'Why it was withdrawn';
  if (status === 'RETRACTED') return 'Readers find this note in its place';
  return 'Why it is a draft again';
}

function readersSee({ status, publication }: ClaimView): string {
  if (!publication) return '';
  const { sequence, state, underReview } = publication;
  if (state === 'RETRACTED') return 'Readers see that it was retracted.';
  const marked = underReview ? ', marked “under review”' : '';
  return status === 'PUBLISHED'
    ? `Readers see this as version ${sequence}.`
    : `Readers still see version ${sequence}${marked}.`;
}
