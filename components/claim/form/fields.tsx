'use client';

import type { ComponentProps, ReactNode } from 'react';
import { LanguageField } from '@/components/form/language-field';
import { Disclosure } from '@/components/ui/disclosure';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { TagsInput } from '@/components/ui/field/tags-input';
import { Textarea } from '@/components/ui/field/textarea';
import type { ClaimDraft } from './draft';
import { kindChoices, meansOfKind, meansOfRisk, riskChoices } from './kinds';
import { QuantityFields } from './quantity';

export type ClaimFieldsProps = {
  value: ClaimDraft;
  onChange: (value: ClaimDraft) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix?: string;
  /** For the field of the claim's sentence. */
  statementProps?: ComponentProps<'textarea'>;
  /** Stands under the field of the sentence, in a place of its own. */
  underStatement?: ReactNode;
};

/** What a claim says: the sentence, its kind, and what follows from the kind. The rest is under "More". */
export function ClaimFields(props: ClaimFieldsProps) {
  const { value, onChange, issueFor, idPrefix } = props;
  const of = (name: string) => ({ name, error: issueFor(name), idPrefix });
  return (
    <div className="grid gap-5">
      <Field
        {...of('statement')}
        label="Claim"
        required
        hint="One neutral sentence that can be true or false."
      >
        {(control) => (
          <Textarea
            {...control}
            {...props.statementProps}
            serif
            rows={2}
            className="text-lg"
            value={value.statement}
            onChange={(e) => onChange({ ...value, statement: e.target.value })}
          />
        )}
      </Field>
      {props.underStatement}
      <div className="grid gap-1.5">
        <ChoiceGroup
          {...of('kind')}
          legend="Kind"
          required
          layout="segments"
          choices={kindChoices}
          value={value.kind}
          onValueChange={(kind) => onChange({ ...value, kind })}
        />
        <p className="text-sm text-ink-muted">{meansOfKind(value.kind)}</p>
      </div>
      {value.kind === 'QUANTITATIVE' ? (
        <QuantityFields
          value={value.quantity}
          onChange={(quantity) => onChange({ ...value, quantity })}
          issueFor={issueFor}
          idPrefix={idPrefix}
        />
      ) : null}
      <Disclosure summary="More: risk, accusation, tags, place, language">
        <MoreFields {...props} />
      </Disclosure>
    </div>
  );
}

function MoreFields({ value, onChange, issueFor, idPrefix }: ClaimFieldsProps) {
  const of = (name: string) => ({ name, error: issueFor(name), idPrefix });
  return (
    <div className="grid gap-5">
      <div className="grid gap-1.5">
        <ChoiceGroup
          {...of('risk')}
          legend="Risk"
          layout="segments"
          choices={riskChoices}
          value={value.risk}
          onValueChange={(risk) => onChange({ ...value, risk })}
        />
        <p className="text-sm text-ink-muted">{meansOfRisk(value.risk)}</p>
      </div>
      <Field
        {...of('accuses')}
        label="Whom it accuses"
        hint="Who is said to have done wrong, if anybody: they are asked before readers are told."
      >
        {(control) => (
          <Input
            {...control}
            value={value.accuses}
            onChange={(e) => onChange({ ...value, accuses: e.target.value })}
          />
        )}
      </Field>
      <TagsInput
        {...of('tags')}
        label="Tags"
        hint="Enter or a comma adds one."
        value={value.tags}
        onValueChange={(tags) => onChange({ ...value, tags })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...of('place')} label="Place">
          {(control) => (
            <Input
              {...control}
              value={value.place}
              onChange={(e) => onChange({ ...value, place: e.target.value })}
            />
          )}
        </Field>
        <LanguageField
          {...of('language')}
          label="Language of the claim"
          hint="A code: en, ar, pt-BR …"
          value={value.language}
          onChange={(language) => onChange({ ...value, language })}
        />
      </div>
      <Field
        {...of('wouldChange')}
        label="What would change the rating"
        hint="The document or event that would settle it."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={value.wouldChange}
            onChange={(e) => onChange({ ...value, wouldChange: e.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
