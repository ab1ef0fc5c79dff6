'use client';

import { SourcePicker } from '@/components/source/picker/picker';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { Textarea } from '@/components/ui/field/textarea';
import { replyOutcomeLabels, replyOutcomes } from '@/lib/domain/claim/reply';
import { hasWords, type ReplyDraft } from './draft';

type ReplyFieldsProps = {
  value: ReplyDraft;
  onChange: (value: ReplyDraft) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix: string;
};

/** Whom we asked, how, until when, and what came of it. */
export function ReplyFields({ value, onChange, issueFor, idPrefix }: ReplyFieldsProps) {
  const of = (name: string) => ({ name, error: issueFor(name), idPrefix });
  const write = (name: 'whom' | 'how' | 'askedAt' | 'deadline' | 'outcomeAt' | 'reply') => ({
    value: value[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value }),
  });
  const time = (name: 'askedAt' | 'deadline' | 'outcomeAt') => ({ type: 'datetime-local', ...write(name) });
  return (
    <div className="grid gap-5">
      <Field {...of('whom')} label="Whom" hint="A person or an office, as readers will see it.">
        {(control) => <Input {...control} {...write('whom')} />}
      </Field>
      <SourcePicker
        {...of('sourceId')}
        label="Source"
        optional
        value={value.source}
        typed={value.typed}
        onChange={(source, typed) => onChange({ ...value, source, typed })}
      />
      <Field {...of('how')} label="How" required hint="By e-mail, by telephone, through a lawyer.">
        {(control) => <Input {...control} {...write('how')} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...of('askedAt')} label="Asked (UTC)" required>
          {(control) => <Input {...control} {...time('askedAt')} />}
        </Field>
        <Field {...of('deadline')} label="Deadline (UTC)" required>
          {(control) => <Input {...control} {...time('deadline')} />}
        </Field>
        <Field {...of('outcome')} label="What came of it">
          {(control) => (
            <Select
              {...control}
              options={outcomes}
              value={value.outcome}
              onChange={(event) => {
                const outcome = replyOutcomes.find((one) => one === event.target.value) ?? 'PENDING';
                onChange({ ...value, outcome });
              }}
            />
          )}
        </Field>
        {value.outcome === 'PENDING' ? null : (
          <Field {...of('outcomeAt')} label="When (UTC)" optional hint="Left empty: now.">
            {(control) => <Input {...control} {...time('outcomeAt')} />}
          </Field>
        )}
      </div>
      {hasWords(value.outcome) ? (
        <Field
          {...of('reply')}
          label="Their answer"
          required={value.outcome === 'REPLIED'}
          hint="In their words. Readers see it."
        >
          {(control) => <Textarea {...control} {...write('reply')} />}
        </Field>
      ) : null}
    </div>
  );
}

const outcomes = replyOutcomes.map((value) => ({ value, label: replyOutcomeLabels[value] }));
