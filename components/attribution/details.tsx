'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { Textarea } from '@/components/ui/field/textarea';
import { stanceLabels, stances } from '@/lib/domain/attribution/attribution';
import type { AttributionDraft } from './draft';
import { type AttributionFieldsProps, fieldOf } from './field-props';

/** Everything about an attribution that is right as it stands in the common case, out of the way. */
export function AttributionDetails(props: AttributionFieldsProps) {
  return (
    <div className="grid gap-1">
      <Disclosure summary="Stance and verb">
        <StanceFields {...props} />
      </Disclosure>
      {props.value.ownVoice ? null : (
        <>
          <Disclosure summary="When and where it was said">
            <div className="grid gap-4 sm:grid-cols-3">
              <TextField {...props} of="saidAt" label="Said on" hint="A date; a year is enough." />
              <TextField {...props} of="saidPlace" label="Place" />
              <TextField {...props} of="channel" label="Channel" hint="Interview, television, post …" />
            </div>
          </Disclosure>
          <Disclosure summary="Original words and translation">
            <OriginalFields {...props} />
          </Disclosure>
        </>
      )}
    </div>
  );
}

function StanceFields(props: AttributionFieldsProps) {
  const { value, onChange } = props;
  return (
    <div className="grid gap-4">
      <Field {...fieldOf(props, 'stance')} label="Stance towards the claim">
        {(control) => (
          <Select
            {...control}
            options={stanceOptions}
            value={value.stance}
            onChange={(e) =>
              onChange({ ...value, stance: stances.find((s) => s === e.target.value) ?? 'ASSERTS' })
            }
          />
        )}
      </Field>
      {value.ownVoice ? null : (
        <TextField {...props} of="cueVerb" label="Verb in the article" hint="said, claimed, denied …" />
      )}
    </div>
  );
}

function OriginalFields(props: AttributionFieldsProps) {
  const { value, onChange } = props;
  return (
    <div className="grid gap-4">
      <Field {...fieldOf(props, 'originalWords')} label="Original words">
        {(control) => (
          <Textarea
            {...control}
            serif
            rows={2}
            lang={value.originalLanguage || undefined}
            value={value.originalWords}
            onChange={(e) => onChange({ ...value, originalWords: e.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...props}
          of="originalLanguage"
          label="Original language"
          hint="A code, such as ar or fa."
        />
        <TextField {...props} of="translator" label="Translator" />
      </div>
    </div>
  );
}

type TextKey = 'cueVerb' | 'saidAt' | 'saidPlace' | 'channel' | 'originalLanguage' | 'translator';
type TextFieldProps = AttributionFieldsProps & { of: TextKey; label: string; hint?: string };

function TextField({ of, label, hint, ...props }: TextFieldProps) {
  const { value, onChange } = props;
  const change = (text: string): AttributionDraft => ({ ...value, [of]: text });
  return (
    <Field {...fieldOf(props, of)} label={label} hint={hint}>
      {(control) => (
        <Input {...control} value={value[of]} onChange={(e) => onChange(change(e.target.value))} />
      )}
    </Field>
  );
}

const stanceOptions = stances.map((value) => ({ value, label: stanceLabels[value] }));
