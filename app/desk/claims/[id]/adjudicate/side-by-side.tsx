import { Onward } from '@/components/review/focused/onward';
import { Part } from '@/components/review/focused/part';
import { RoundRecord } from '@/components/review/round/record';
import { Adjudicate } from '@/components/workflow/adjudicate';
import { moveAction } from '../actions';
import type { ClaimDeskProps } from '../claim-desk-props';
import { BesideReading, JudgingHead, NothingToDo } from '../judging/frame';
import type { ReadingProps } from '../judging/reading';

type SideBySideProps = ReadingProps & Pick<ClaimDeskProps, 'me'>;

/** The reviews beside each other over the whole width; below, what they rest on, and the form that decides. */
export function SideBySide(props: SideBySideProps) {
  const { claim, me } = props;
  const [round] = claim.rounds;
  const offer = claim.moves.find(({ move }) => move === 'adjudicate');
  return (
    <>
      <JudgingHead
        claim={claim}
        toMyPart={
          <a href="#my-part" className="link text-sm">
            To your decision
          </a>
        }
      />
      {round ? (
        <Part id="reviews" title="The reviews">
          <RoundRecord round={round} claimId={claim.id} evidence={claim.evidence} beside={props.beside} />
        </Part>
      ) : null}
      <BesideReading reading={props} isPart>
        {offer?.allowed ? (
          <Adjudicate key={`adjudicate ${me}`} claim={claim} me={me} act={moveAction} focused />
        ) : null}
        <Onward done={offer?.allowed !== true}>
          {offer?.allowed ? null : <NothingToDo claimId={claim.id} why={offer?.because.join(' ') || NONE} />}
        </Onward>
      </BesideReading>
    </>
  );
}

const NONE = 'There is nothing to decide here now.';
