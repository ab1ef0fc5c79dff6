import Form from 'next/form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import {
  claimKindLabels,
  claimKinds,
  riskLabels,
  risks,
  statuses,
  statusLabels,
} from '@/lib/domain/claim/claim';
import type { ListWork } from '@/lib/schemas/work';
import { NarrowingFields, type NarrowingProps } from './narrowing-fields';

/** What narrows the lists of work, besides their page. */
export type WorkFilters = Omit<Partial<ListWork>, 'cursor' | 'limit'>;

const place = { idPrefix: 'filter', hideLabel: true };
type Choice = {
  name: 'kind' | 'risk' | 'status';
  label: string;
  placeholder: string;
  options: { value: string; label: string }[];
};
const selects: readonly Choice[] = [
  {
    name: 'kind',
    label: 'Kind',
    placeholder: 'Every kind',
    options: claimKinds.map((value) => ({ value, label: claimKindLabels[value] })),
  },
  {
    name: 'risk',
    label: 'Risk',
    placeholder: 'Every risk',
    options: risks.map((value) => ({ value, label: `${riskLabels[value]} risk` })),
  },
  {
    name: 'status',
    label: 'State',
    placeholder: 'Every state',
    options: statuses.map((value) => ({ value, label: statusLabels[value] })),
  },
];

type WorkFiltersProps = NarrowingProps & { filters: WorkFilters; clear: string | null };

/** Narrows what waits for somebody. A form that asks by address, so that it works without a script and can be shared. */
export function WorkListFilters({ filters, people, about, clear }: WorkFiltersProps) {
  return (
    <search>
      <Form
        action="/desk"
        aria-label="Filter my work"
        className="grid grid-cols-2 items-center gap-x-3 gap-y-2.5 lg:flex lg:flex-wrap"
      >
        {filters.task ? <input type="hidden" name="task" value={filters.task} /> : null}
        {selects.map(({ name, label, placeholder, options }) => (
          <Field key={name} {...place} name={name} label={label} className="lg:w-40">
            {(control) => (
              <Select
                {...control}
                placeholder={placeholder}
                options={options}
                defaultValue={filters[name] ?? ''}
              />
            )}
          </Field>
        ))}
        <Field {...place} name="tag" label="Tag" className="lg:w-32">
          {(control) => <Input {...control} placeholder="Tag" defaultValue={filters.tag ?? ''} />}
        </Field>
        <NarrowingFields filters={filters} people={people} about={about} />
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
