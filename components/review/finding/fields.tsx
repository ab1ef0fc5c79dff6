'use client';

import { type Choice, ChoiceGroup } from '@/components/ui/field/choice-group';
import { type ClaimKind, isCheckable } from '@/lib/domain/claim/claim';
import {
  confidenceLabels,
  confidenceMeanings,
  confidences,
  credibilities,
  credibilityLabels,
  likelihoodBands,
  likelihoods,
  verdictLabels,
  verdictMeanings,
  verdicts,
} from '@/lib/domain/review/review';
import type { FindingDraft } from './draft';
import { VerdictGlyph } from './glyphs';

export type FindingFieldsProps = {
  kind: ClaimKind;
  value: FindingDraft;
  onChange: (value: FindingDraft) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix: string;
};

/** Verdict, credibility, likelihood of a prediction, and confidence, each with what it means. */
export function FindingFields(props: FindingFieldsProps) {
  return (
    <div className="grid gap-6">
      {isCheckable(props.kind) ? <Checkable {...props} /> : <Opinion />}
      {props.kind === 'PREDICTION' ? (
        <ChoiceGroup
          {...groupOf(props, 'likelihood')}
          legend="Likelihood"
          hint="How likely it is that the prediction comes true."
          choices={likelihoodChoices}
        />
      ) : null}
      <ChoiceGroup {...groupOf(props, 'confidence')} legend="Confidence" choices={confidenceChoices} />
    </div>
  );
}

const Checkable = (props: FindingFieldsProps) => (
  <>
    <ChoiceGroup {...groupOf(props, 'verdict')} legend="Verdict" choices={verdictChoices} />
    <ChoiceGroup
      {...groupOf(props, 'credibility')}
      legend="Credibility"
      hint="Of the information, on the Admiralty scale. 6 is no rank: there is no basis."
      columns={2}
      choices={credibilityChoices}
    />
  </>
);

const Opinion = () => (
  <p className="border-s-2 border-rule-strong ps-4">
    An opinion cannot be checked: the finding is “Unverifiable”, credibility 6. Say how sure you are that it
    is an opinion, and why.
  </p>
);

type Group = keyof FindingDraft;

function groupOf<K extends Group>({ value, onChange, issueFor, idPrefix }: FindingFieldsProps, name: K) {
  return {
    name,
    idPrefix,
    required: true,
    error: issueFor(name),
    value: value[name],
    onValueChange: (next: FindingDraft[K]) => onChange({ ...value, [name]: next }),
  };
}

const verdictChoices: Choice<FindingDraft['verdict']>[] = verdicts.map((value) => ({
  value,
  label: verdictLabels[value],
  description: verdictMeanings[value],
  mark: <VerdictGlyph verdict={value} />,
}));

const credibilityChoices: Choice<FindingDraft['credibility']>[] = credibilities.map((value) => ({
  value: `${value}`,
  label: `${value} · ${credibilityLabels[value]}`,
}));

const confidenceChoices: Choice<FindingDraft['confidence']>[] = confidences.map((value) => ({
  value,
  label: confidenceLabels[value],
  description: confidenceMeanings[value],
}));

const likelihoodChoices: Choice<FindingDraft['likelihood']>[] = likelihoods.map((value) => ({
  value,
  label: (
    <>
      {likelihoodBands[value].label}
      <span className="font-normal text-ink-muted">
        , {likelihoodBands[value].from} to {likelihoodBands[value].to}%
      </span>
    </>
  ),
}));
