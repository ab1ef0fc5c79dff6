'use client';

import { FileField } from '@/components/evidence/file/field';
import { nothingTyped } from '@/components/source/picker/picked';
import { SourcePicker } from '@/components/source/picker/picker';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { Textarea } from '@/components/ui/field/textarea';
import { evidenceTypeLabels, evidenceTypes } from '@/lib/domain/evidence/evidence';
import { EvidenceDetails } from './details';
import { type EvidenceFieldsProps, fieldsOf } from './props';
import { stanceChoices, strengthChoices } from './words';

/** One piece of evidence and what it says about the claim: what, who published it, for or against, how strongly and why. */
export function EvidenceFields(props: EvidenceFieldsProps) {
  const { value, onChange } = props;
  const { of, change } = fieldsOf(props);
  return (
    <div className="grid gap-5">
      <Field {...of('title')} label="Title" required>
        {(control) => (
          <Input {...control} value={value.title} onChange={(e) => change('title', e.target.value)} />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...of('url')} label="Address" optional>
          {(control) => (
            <Input
              {...control}
              type="url"
              dir="ltr"
              inputMode="url"
              placeholder="https://"
              value={value.url}
              onChange={(e) => change('url', e.target.value)}
            />
          )}
        </Field>
        <Field {...of('type')} label="Type" required>
          {(control) => (
            <Select
              {...control}
              placeholder="Choose a type"
              options={typeOptions}
              value={value.type}
              onChange={(e) => change('type', evidenceTypes.find((t) => t === e.target.value) ?? '')}
            />
          )}
        </Field>
      </div>
      <FileField
        {...of('uploadId')}
        label="File"
        value={value.file ?? null}
        onChange={(file) => onChange({ ...value, file })}
      />
      <SourcePicker
        {...of('sourceId')}
        label="Who published or said it"
        optional
        value={value.source}
        typed={value.typed ?? nothingTyped}
        onChange={(source, typed) => onChange({ ...value, source, typed })}
      />
      <ChoiceGroup
        {...of('stance')}
        legend="What it does to the claim"
        required
        layout="segments"
        choices={stanceChoices}
        value={value.stance}
        onValueChange={(stance) => change('stance', stance)}
      />
      <ChoiceGroup
        {...of('strength')}
        legend="How strong it is"
        required
        choices={strengthChoices}
        value={value.strength}
        onValueChange={(strength) => change('strength', strength)}
      />
      <Field
        {...of('excerpt')}
        label="Excerpt"
        optional
        hint="The words that matter, exactly as they stand there."
      >
        {(control) => (
          <Textarea
            {...control}
            serif
            rows={2}
            value={value.excerpt}
            onChange={(e) => change('excerpt', e.target.value)}
          />
        )}
      </Field>
      <Field {...of('rationale')} label="Why it bears on the claim" required hint="One sentence is enough.">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={value.rationale}
            onChange={(e) => change('rationale', e.target.value)}
          />
        )}
      </Field>
      <EvidenceDetails {...props} />
    </div>
  );
}

const typeOptions = evidenceTypes.map((value) => ({ value, label: evidenceTypeLabels[value] }));
