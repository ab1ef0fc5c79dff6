'use client';

import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { speechLabels } from '@/lib/domain/attribution/attribution';
import { AttributionChain } from './chain';
import { AttributionDetails } from './details';
import { type AttributionDraft, onItsTerms } from './draft';
import { type AttributionFieldsProps, fieldOf } from './field-props';
import { AttributionMarking } from './marking';
import { AttributionSentence } from './sentence';
import { AttributionTerms } from './terms';
import { type Who, whoOf, withWho } from './who';

const whoChoices = [
  { value: 'source', label: 'A source' },
  { value: 'voice', label: 'The article’s own voice' },
  { value: 'nobody', label: 'Nobody is named' },
] as const satisfies { value: Who; label: string }[];

/** Who makes the claim in a passage: who, on which terms, and quoted or paraphrased. */
export function AttributionFields({ onChange: written, ...given }: AttributionFieldsProps) {
  const props = { ...given, onChange: (next: AttributionDraft) => written(onItsTerms(next)) };
  const { value, onChange, outlet, surroundings } = props;
  const who = whoOf(value);
  return (
    <div className="grid gap-4">
      <ChoiceGroup<Who>
        {...fieldOf(props, 'who')}
        legend="Who says so here"
        layout="segments"
        choices={whoChoices}
        value={who}
        onValueChange={(next) => onChange(withWho(value, next))}
      />
      {who === 'voice' ? null : (
        <>
          <AttributionChain {...props} />
          <AttributionTerms {...props} />
          <ChoiceGroup
            {...fieldOf(props, 'speech')}
            legend="How"
            layout="segments"
            choices={speechChoices}
            value={value.speech}
            onValueChange={(speech) => onChange({ ...value, speech })}
          />
        </>
      )}
      <AttributionSentence value={value} outlet={outlet} />
      <AttributionDetails {...props} />
      {surroundings && who !== 'voice' ? (
        <AttributionMarking value={value} onChange={onChange} surroundings={surroundings} />
      ) : null}
    </div>
  );
}

const speechChoices = (['DIRECT', 'INDIRECT', 'MIXED'] as const).map((value) => ({
  value,
  label: speechLabels[value],
}));
