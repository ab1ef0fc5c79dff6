import {
  type ClaimKind,
  claimKindLabels,
  claimKinds,
  type Risk,
  riskLabels,
  risks,
} from '@/lib/domain/claim/claim';

/** What each kind is, in a line, for whoever has to choose one. */
export const claimKindMeans: Record<ClaimKind, string> = {
  FACTUAL: 'Something happened or is so.',
  QUANTITATIVE: 'A number of something: how many, how much, how long.',
  CAUSAL: 'One thing led to another.',
  PREDICTION: 'Something will happen; it is rated by how likely it is.',
  QUOTE: 'Somebody said these words.',
  ABSENCE: 'Something does not exist or did not happen.',
  OPINION: 'A judgement that nobody can prove or disprove. It is recorded, not rated.',
};

const shortLabels: Partial<Record<ClaimKind, string>> = { OPINION: 'Opinion' };

/** How many blind reviews a claim needs before it can be approved. */
const riskMeans: Record<Risk, string> = {
  LOW: 'One reviewer. Little harm if it is wrong.',
  NORMAL: 'Two reviewers.',
  HIGH: 'Three reviewers. It accuses somebody, or much rests on it.',
};

type KindChoice = { value: ClaimKind | ''; label: string };

export const kindChoices: KindChoice[] = claimKinds.map((value) => ({
  value,
  label: shortLabels[value] ?? claimKindLabels[value],
}));

export const riskChoices = risks.map((value) => ({ value, label: riskLabels[value] }));

export const meansOfKind = (kind: ClaimKind | ''): string =>
  kind ? claimKindMeans[kind] : 'Choose the one that decides how it can be checked.';

export const meansOfRisk = (risk: Risk): string => riskMeans[risk];
