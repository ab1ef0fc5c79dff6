import { kindOptions, riskOptions } from '@/components/claim/list/options';
import { FilterChoice, FilterText } from '@/components/ui/field/filter-fields';
import { FilterForm } from '@/components/ui/field/filter-form';
import { statuses, statusLabels } from '@/lib/domain/claim/claim';
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
    options: kindOptions,
  },
  {
    name: 'risk',
    label: 'Risk',
    all: 'Every risk',
    options: riskOptions,
  },
  {
    name: 'status',
    label: 'State',
    all: 'Every state',
    options: statuses.map((value) => ({ value, label: statusLabels[value] })),
  },
];

type WorkFiltersProps = NarrowingProps & { filters: WorkFilters; clear: string | null };

/** Narrows what waits for somebody. */
export function WorkListFilters({ clear, ...narrowing }: WorkFiltersProps) {
  const { filters } = narrowing;
  return (
    <FilterForm action="/desk" label="Filter my work" clear={clear}>
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
    </FilterForm>
  );
}
