'use client';

import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { TagsInput } from '@/components/ui/field/tags-input';
import { Textarea } from '@/components/ui/field/textarea';
import { Notice } from '@/components/ui/notice';
import { sourceKindLabels, sourceKinds } from '@/lib/domain/source';
import { DescriptorHints } from './descriptor-hints';
import type { SourceDraft } from './draft';
import { SourceRoles } from './roles';

export type SourceFieldsProps = {
  value: SourceDraft;
  onChange: (value: SourceDraft) => void;
  issueFor: (path: string) => string | undefined;
};

/** Who or what a source is. */
export function SourceFields(props: SourceFieldsProps) {
  const { value, onChange, issueFor } = props;
  const anonymous = value.kind === 'ANONYMOUS';
  const of = (name: string) => ({ name, error: issueFor(name) });
  return (
    <div className="grid gap-5">
      <div className="grid gap-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Field
          {...of('name')}
          label={anonymous ? 'Description for readers' : 'Name'}
          required
          hint={
            anonymous
              ? 'As the article describes the person, never who it is.'
              : 'As the source calls itself, in English where it does.'
          }
        >
          {(control) => (
            <Input
              {...control}
              value={value.name}
              onChange={(e) => onChange({ ...value, name: e.target.value })}
            />
          )}
        </Field>
        <Field {...of('kind')} label="Kind" required>
          {(control) => (
            <Select
              {...control}
              placeholder="Choose a kind"
              options={kindOptions}
              value={value.kind}
              onChange={(e) =>
                onChange({ ...value, kind: sourceKinds.find((k) => k === e.target.value) ?? '' })
              }
            />
          )}
        </Field>
      </div>
      {anonymous ? <DescriptorHints description={value.name} /> : null}
      {anonymous ? (
        <Notice title="Readers see these words, and nothing else of this source.">
          Other names, the description and roles stay on the desk and never become public. The address of its
          page tells no name.
        </Notice>
      ) : null}
      <TagsInput
        {...of('aliases')}
        label="Other names"
        hint="Spellings and scripts under which the source is found: يونس الكريم, Younes al-Kareem. Enter adds one."
        max={50}
        value={value.aliases}
        onValueChange={(aliases) => onChange({ ...value, aliases })}
      />
      <Field {...of('description')} label="Description" optional hint="A line that tells namesakes apart.">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={value.description}
            onChange={(e) => onChange({ ...value, description: e.target.value })}
          />
        )}
      </Field>
      {anonymous ? null : (
        <Field {...of('wikidataId')} label="Wikidata id" optional hint="Such as Q42." className="max-w-56">
          {(control) => (
            <Input
              {...control}
              dir="ltr"
              value={value.wikidataId}
              onChange={(e) => onChange({ ...value, wikidataId: e.target.value.trim() })}
            />
          )}
        </Field>
      )}
      <SourceRoles {...props} />
    </div>
  );
}

const kindOptions = sourceKinds.map((value) => ({ value, label: sourceKindLabels[value] }));
