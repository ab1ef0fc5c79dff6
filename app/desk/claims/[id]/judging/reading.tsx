import { ClaimEvidence } from '@/components/claim/detail/evidence';
import { ClaimPassages } from '@/components/claim/detail/passages';
import { Origins } from '@/components/provenance/origins';
import { Part } from '@/components/review/focused/part';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { gradesFor, originsFor, standingsOf } from '../around';
import type { ClaimDeskProps } from '../claim-desk-props';
import { besideFor } from '../comments/asked-for';
import type { Beside } from '../comments/comments-beside';
import { passageContexts } from '../passage-contexts';

export type ReadingProps = Pick<ClaimDeskProps, 'claim' | 'contexts' | 'standings' | 'grades' | 'origins'> & {
  /** What is said of each passage and each piece of evidence, and the way there. */
  beside: Beside;
};

/** What somebody reads who judges a claim: where it stands and who says so, what bears on it, where it comes from. */
export const Reading = ({ claim, contexts, standings, grades, origins, beside }: ReadingProps) => (
  <div className="grid min-w-0 content-start gap-8">
    <Part id="claim-passages" title="Passages">
      <ClaimPassages claim={claim} contexts={contexts} grades={grades} beside={beside} />
    </Part>
    <Part id="claim-evidence" title="Evidence">
      <ClaimEvidence claim={claim} standings={standings} grades={grades} beside={beside} />
    </Part>
    {origins ? (
      <Part id="claim-origins" title="Where it comes from">
        <Origins origins={origins} direction={claim.direction} />
      </Part>
    ) : null}
  </div>
);

/** The same, loaded for this person. */
export const readingFor = async (actor: Actor, claim: ClaimView): Promise<ReadingProps> => ({
  claim,
  contexts: await passageContexts(actor, claim),
  standings: await standingsOf(actor, claim),
  grades: await gradesFor(actor, claim),
  origins: await originsFor(actor, claim),
  beside: await besideFor(actor, claim),
});
