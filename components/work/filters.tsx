import Form from 'next/form';
import { Button, ButtonLink } from '@/components/ui/button';
import { FilterChoice, FilterText } from '@/components/ui/field/filter-fields';
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

type Choice = {
  name: 'kind' | 'risk' | 'status';
  label: string;
  all: string;
  options: { value: string; label: string }[];
};
const selects: readonly Choice[] = [
  {
    name: 'kind',
    label: 'Kind',
    all: 'Every kind',
    options: claimKinds.map((value) => ({ value, label: claimKindLabels[value] })),
  },
  {
    name: 'risk',
    label: 'Risk',
    all: 'Every risk',
    options: risks.map((value) => ({ value, label: `${riskLabels[value]} risk` })),
  },
  {
    name: 'status',
    label: 'State',
    all: 'Every state',
    options: statuses.map((value) => ({ value, label: statusLabels[value] })),
  },
];

type WorkFiltersProps = NarrowingProps & { filters: WorkFilters; clear: string | null };

/** Narrows what waits for somebody. A form that asks by address, so that it works without a script and can be shared. */
export function WorkListFilters({ clear, ...narrowing }: WorkFiltersProps) {
  const { filters } = narrowing;
  return (
    <search>
      <Form
        action="/desk"
        aria-label="Filter my work"
        className="grid grid-cols-2 items-center gap-x-3 gap-y-2.5 lg:flex lg:flex-wrap"
      >
        {filters.task ? <input type="hidden" name="task" value={filters.task} /> : null}
        {selects.map(({ name, label, all, options }) => (
          <FilterChoice
            key={name}
            {...{ name, label, all, options }}
            value={filters[name]}
            className="lg:w-40"
          />
        ))}
        <FilterText name="tag" label="Tag" value={filters.tag} className="lg:w-32" />
        <NarrowingFields {...narrowing} />
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
