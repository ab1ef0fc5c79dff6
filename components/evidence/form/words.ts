import {
  type EvidenceStance,
  evidenceStanceLabels,
  evidenceStances,
  evidenceStateLabels,
  evidenceStates,
  originalities,
  originalityLabels,
  type Strength,
  sensitivities,
  sensitivityLabels,
  strengthLabels,
  strengths,
} from '@/lib/domain/evidence/evidence';

const strengthMeans: Record<Strength, string> = {
  STRONG: 'Decides the matter unless something else speaks against it.',
  MODERATE: 'Makes the claim clearly more or less likely.',
  WEAK: 'A hint; not enough by itself.',
};

type StanceChoice = { value: EvidenceStance | ''; label: string };
type StrengthChoice = { value: Strength | ''; label: string; description: string };

export const stanceChoices: StanceChoice[] = evidenceStances.map((value) => ({
  value,
  label: evidenceStanceLabels[value],
}));

export const strengthChoices: StrengthChoice[] = strengths.map((value) => ({
  value,
  label: strengthLabels[value],
  description: strengthMeans[value],
}));

export const originalityOptions = originalities.map((value) => ({ value, label: originalityLabels[value] }));

export const sensitivityOptions = sensitivities.map((value) => ({ value, label: sensitivityLabels[value] }));

export const stateOptions = evidenceStates.map((value) => ({ value, label: evidenceStateLabels[value] }));
