import Link from 'next/link';
import type { ReactNode } from 'react';
import { ClaimFacts, ClaimStatement } from '@/components/claim/detail/detail';
import { DrawnClaim } from '@/components/inbox/live/drawn';
import { FocusedKeys } from '@/components/review/focused/page-keys';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { ProvideSources } from '../../../sources/provide-sources';
import { CommentsLink } from '../comments/comments-beside';
import { Reading, type ReadingProps } from './reading';

type FrameProps = { claim: ClaimView; task: 'review' | 'adjudicate'; title: string; children: ReactNode };

/** A page on which somebody judges a claim: the way back to their work and to the claim, then what they judge. */
export const JudgingFrame = ({ claim, task, title, children }: FrameProps) => (
  <ProvideSources>
    <div className="grid gap-5">
      <DrawnClaim claim={claim} />
      <Breadcrumbs
        crumbs={[
          { label: 'My work', href: `/desk?task=${task}` },
          { label: 'The claim', href: `/desk/claims/${claim.id}` },
          { label: title },
        ]}
      />
      <div className="grid gap-6">{children}</div>
    </div>
  </ProvideSources>
);

type HeadProps = { claim: ClaimView; children?: ReactNode; toMyPart: ReactNode };

/** What is judged, and the ways on from there: to one's own part, to the comments, and by keys. */
export const JudgingHead = ({ claim, children, toMyPart }: HeadProps) => (
  <header className="grid gap-4">
    <ClaimStatement claim={claim} />
    <ClaimFacts claim={claim} />
    {children}
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {toMyPart}
      <CommentsLink claimId={claim.id} />
      <FocusedKeys />
    </div>
  </header>
);

type BesideReadingProps = {
  reading: ReadingProps;
  /** Whether the keys that walk the parts of the page stop at it. */
  isPart?: boolean;
  children: ReactNode;
};

/** What somebody reads, and beside it what they do; on a phone that follows. */
export const BesideReading = ({ reading, isPart = false, children }: BesideReadingProps) => (
  <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(26rem,34rem)]">
    <Reading {...reading} />
    <div
      id="my-part"
      {...(isPart && { tabIndex: -1, 'data-part': '' })}
      className="min-w-0 scroll-mt-20 lg:border-s lg:border-rule lg:ps-8"
    >
      {children}
    </div>
  </div>
);

/** Where there is nothing to do any more, or never was: why, and where the rest of it is. */
export const NothingToDo = ({ claimId, why }: { claimId: string; why: string }) => (
  <p>
    <span>{why} </span>
    <Link href={`/desk/claims/${claimId}`} className="link">
      Open the claim
    </Link>
  </p>
);
