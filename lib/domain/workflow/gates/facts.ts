import type { ClaimKind, Risk } from '@/lib/domain/claim/claim';
import type { ReplyFacts } from '@/lib/domain/claim/reply';
import type { EvidenceStance, EvidenceState, Sensitivity } from '@/lib/domain/evidence/evidence';
import type { Tally } from '@/lib/domain/provenance/tally';
import type { Finding } from '@/lib/domain/review/review';

/** What the gates of rule 4 weigh of a claim that was reviewed. */
export type GateFacts = {
  kind: ClaimKind;
  risk: Risk;
  /** Whom the claim says to have done wrong; null where nobody. */
  accuses: string | null;
  finding: Finding;
  support: Tally;
  contradiction: Tally;
  /** The ids of the anonymous sources among those that its origins name. */
  anonymous: ReadonlySet<string>;
  evidence: readonly { sensitivity: Sensitivity; state: EvidenceState; stance: EvidenceStance }[];
  replies: readonly ReplyFacts[];
};

/** How many origins a newsroom asks for. */
export type Thresholds = {
  /** For credibility 1, “confirmed by other sources”: origins of support, and of them independent of the claimant. */
  confirmed: { origins: number; independent: number };
  /** For a claim of high risk. */
  highRisk: { origins: number };
};

/** As rule 4 has them. */
export const defaultThresholds: Thresholds = {
  confirmed: { origins: 2, independent: 1 },
  highRisk: { origins: 2 },
};
