'use client';

import { WordsField } from '@/components/form/words-field';
import { Checkbox } from '@/components/ui/field/checkbox';
import { type Choice, ChoiceGroup } from '@/components/ui/field/choice-group';
import { type MoveDraft, wordsPath } from './draft';
import { type OfferedMove, wordsAsked } from './words';

export type MoveFieldsProps = {
  move: OfferedMove;
  value: MoveDraft;
  onChange: (value: MoveDraft) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix: string;
  /** Whether readers are told what changed since the last publication. */
  corrects: boolean;
};

/** The words that a move needs. Draws nothing for a move that needs none. */
export function MoveFields(props: MoveFieldsProps) {
  const { move, value, onChange, idPrefix, corrects } = props;
  const asked = wordsAsked[move];
  return (
    <>
      {corrects ? <CorrectionFields {...props} /> : null}
      {asked ? <MoveWords {...props} {...asked} /> : null}
      {move === 'reopen' ? (
        <Checkbox
          id={`${idPrefix}-underReview`}
          checked={value.underReview}
          onChange={(event) => onChange({ ...value, underReview: event.target.checked })}
          label="Mark the public page “under review”"
          description="Readers are told that the claim is being looked at again."
        />
      ) : null}
    </>
  );
}

const CorrectionFields = (props: MoveFieldsProps) => (
  <>
    <ChoiceGroup
      name="correction.kind"
      idPrefix={props.idPrefix}
      legend="What kind of change it is"
      required
      choices={correctionChoices}
      value={props.value.correction}
      onValueChange={(correction) => props.onChange({ ...props.value, correction })}
      error={props.issueFor('correction.kind')}
    />
    <MoveWords
      {...props}
      label="Note to readers"
      hint="Public, and it stays: what changed since the last version, and why."
    />
  </>
);

const MoveWords = ({
  move,
  value,
  onChange,
  ...field
}: MoveFieldsProps & { label: string; hint: string }) => (
  <WordsField
    name={wordsPath(move)}
    idPrefix={field.idPrefix}
    label={field.label}
    hint={field.hint}
    required
    rows={4}
    value={value.words}
    onWords={(words) => onChange({ ...value, words })}
    issueFor={field.issueFor}
  />
);

const correctionChoices: Choice<MoveDraft['correction']>[] = [
  { value: 'CORRECTION', label: 'Correction', description: 'Something that was published was wrong.' },
  { value: 'CLARIFICATION', label: 'Clarification', description: 'It was right, but could be misread.' },
  { value: 'UPDATE', label: 'Update', description: 'Things have changed, or more has come to light.' },
];
