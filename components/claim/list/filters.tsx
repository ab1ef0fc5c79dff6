import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/field/checkbox';
import { Field } from '@/components/ui/field/field';
import { FilterChoice, FilterText } from '@/components/ui/field/filter-fields';
import { FilterForm } from '@/components/ui/field/filter-form';
import { Input } from '@/components/ui/field/input';
import type { ListClaims } from '@/lib/schemas/claim/claim';
import { kindOptions, riskOptions } from './options';

/** What narrows the list of claims, besides its state and its page. */
export type ClaimFilters = Omit<ListClaims, 'cursor' | 'limit'>;

type ClaimListFiltersProps = {
  filters: ClaimFilters;
  clear: string | null;
  /** The fields that every list of claims on the desk has. */
  children: ReactNode;
};

/** Narrows the list of claims. */
export function ClaimListFilters({ filters, clear, children }: ClaimListFiltersProps) {
  return (
    <FilterForm action="/desk/claims" label="Filter claims" clear={clear}>
      {filters.status ? <input type="hidden" name="status" value={filters.status} /> : null}
      <Field idPrefix="filter" hideLabel name="q" label="Words in the claim" className="col-span-2 lg:w-72">
        {(control) => (
          <Input {...control} type="search" placeholder="Words in the claim" defaultValue={filters.q ?? ''} />
        )}
      </Field>
      <FilterChoice
        name="kind"
        label="Kind"
        all="Every kind"
        options={kindOptions}
        value={filters.kind}
        className="lg:w-44"
      />
      <FilterChoice
        name="risk"
        label="Risk"
        all="Every risk"
        options={riskOptions}
        value={filters.risk}
        className="lg:w-40"
      />
      <FilterText name="tag" label="Tag" value={filters.tag} className="lg:w-36" />
      <div className="contents">{children}</div>
      <Checkbox
        name="mine"
        value="true"
        defaultChecked={filters.mine ?? false}
        label="Mine"
        className="lg:mx-1"
      />
    </FilterForm>
  );
}
