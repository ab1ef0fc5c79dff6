import Form from 'next/form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select, type SelectOption } from '@/components/ui/field/select';
import { claimKindLabels, claimKinds } from '@/lib/domain/claim/claim';
import { periods } from '@/lib/domain/figures/weeks';
import type { AskAgreement } from '@/lib/schemas/review/agreement';

type Props = {
  asked: AskAgreement;
  articles: readonly { id: string; title: string }[];
  /** Where nothing is filtered; null where nothing is. */
  clear: string | null;
};

const place = { idPrefix: 'filter', hideLabel: true };

/** Which rounds count. A form that asks by address, so that it works without a script and can be shared. */
export function AgreementFilters({ asked, articles, clear }: Props) {
  return (
    <search>
      <Form
        action="/desk/agreement"
        aria-label="Filter rounds"
        className="grid grid-cols-2 items-center gap-x-3 gap-y-2.5 lg:flex lg:flex-wrap"
      >
        <Choice name="weeks" label="Period" all="All time" value={asked.weeks} options={weekOptions} />
        <Choice name="kind" label="Kind" all="Every kind" value={asked.kind} options={kindOptions} />
        <Choice
          name="articleId"
          label="Article"
          all="Every article"
          value={asked.articleId}
          options={articles.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Field {...place} name="tag" label="Tag" className="lg:w-36">
          {(control) => <Input {...control} placeholder="Tag" defaultValue={asked.tag ?? ''} />}
        </Field>
        <div className="col-span-2 flex gap-2">
          <Button type="submit">Filter</Button>
          {clear ? (
            <ButtonLink href={clear} variant="quiet">
              Clear
            </ButtonLink>
          ) : null}
        </div>
      </Form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  value: string | number | undefined;
  options: readonly SelectOption[];
};

const Choice = ({ name, label, all, value, options }: ChoiceProps) => (
  <Field {...place} name={name} label={label} className="min-w-0 lg:w-44">
    {(control) => (
      <Select {...control} placeholder={all} options={options} defaultValue={String(value ?? '')} />
    )}
  </Field>
);

const weekOptions = periods.map((weeks) => ({ value: String(weeks), label: `Last ${weeks} weeks` }));
const kindOptions = claimKinds.map((value) => ({ value, label: claimKindLabels[value] }));
