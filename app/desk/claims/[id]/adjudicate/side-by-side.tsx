import Link from 'next/link';
import { ClaimFacts, ClaimStatement } from '@/components/claim/detail/detail';
import { Onward } from '@/components/review/focused/onward';
import { FocusedKeys } from '@/components/review/focused/page-keys';
import { Part } from '@/components/review/focused/part';
import { RoundRecord } from '@/components/review/round/record';
import { Adjudicate } from '@/components/workflow/adjudicate';
import { moveAction } from '../actions';
import type { ClaimDeskProps } from '../claim-desk-props';
import { CommentsLink } from '../comments/comments-beside';
import { Reading, type ReadingProps } from '../review/reading';

type SideBySideProps = ReadingProps & Pick<ClaimDeskProps, 'me'>;

/** The reviews beside each other over the whole width; below, what they rest on, and the form that decides. */
export function SideBySide(props: SideBySideProps) {
  const { claim, me } = props;
  const [round] = claim.rounds;
  const offer = claim.moves.find(({ move }) => move === 'adjudicate');
  return (
    <div className="grid gap-6">
      <header className="grid gap-4">
        <ClaimStatement claim={claim} />
        <ClaimFacts claim={claim} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a href="#my-part" className="link text-sm">
            To your decision
          </a>
          <CommentsLink claimId={claim.id} />
          <FocusedKeys />
        </div>
      </header>
      {round ? (
        <Part id="reviews" title="The reviews">
          <RoundRecord round={round} claimId={claim.id} evidence={claim.evidence} beside={props.beside} />
        </Part>
      ) : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(26rem,34rem)]">
        <Reading {...props} />
        <div
          id="my-part"
          tabIndex={-1}
          data-part=""
          className="min-w-0 scroll-mt-20 lg:border-s lg:border-rule lg:ps-8"
        >
          {offer?.allowed ? (
            <Adjudicate key={`adjudicate ${me}`} claim={claim} me={me} act={moveAction} focused />
          ) : null}
          <Onward done={offer?.allowed !== true}>
            {offer?.allowed ? null : <Done claimId={claim.id} because={offer?.because ?? []} />}
          </Onward>
        </div>
      </div>
    </div>
  );
}

/** It is decided, or somebody else decides it. */
const Done = ({ claimId, because }: { claimId: string; because: readonly string[] }) => (
  <p>
    <span>{because.length > 0 ? because.join(' ') : 'There is nothing to decide here now.'} </span>
    <Link href={`/desk/claims/${claimId}`} className="link">
      Open the claim
    </Link>
  </p>
);
