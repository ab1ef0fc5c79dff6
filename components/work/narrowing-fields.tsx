import Link from 'next/link';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { dueFilterLabels, dueFilters } from '@/lib/domain/assignment/due';
import { claimOrderLabels, claimOrders } from '@/lib/domain/claim/order';
import type { NarrowClaims } from '@/lib/schemas/claim/narrowing';

/** Somebody on the desk, to be chosen. */
export type Choosable = { id: string; name: string };

/** What a list is narrowed to besides its fields: an article or a source, by its name, and the address without it. */
export type About = { field: 'articleId' | 'sourceId'; id: string; name: string; without: string };

export type NarrowingProps = { filters: NarrowClaims; people: readonly Choosable[]; about: readonly About[] };

const place = { idPrefix: 'filter', hideLabel: true };
const dueOptions = dueFilters.map((value) => ({ value, label: dueFilterLabels[value] }));
const orderOptions = claimOrders.map((value) => ({ value, label: claimOrderLabels[value] }));

/** The fields that narrow and sort every list of claims: when due, who has it, language, order, article, source. */
export function NarrowingFields({ filters, people, about }: NarrowingProps) {
  const others = people.map(({ id, name }) => ({ value: id, label: name }));
  const assignees = [
    { value: 'me', label: 'Mine to do' },
    { value: 'nobody', label: 'Nobody has it' },
    ...others,
  ];
  return (
    <>
      <Field {...place} name="due" label="When due" className="lg:w-40">
        {(control) => (
          <Select
            {...control}
            placeholder="Due any time"
            options={dueOptions}
            defaultValue={filters.due ?? ''}
          />
        )}
      </Field>
      <Field {...place} name="assignee" label="Who has it" className="lg:w-44">
        {(control) => (
          <Select
            {...control}
            placeholder="Anybody"
            options={assignees}
            defaultValue={filters.assignee ?? ''}
          />
        )}
      </Field>
      <Field {...place} name="language" label="Language" className="lg:w-28">
        {(control) => <Input {...control} placeholder="Language" defaultValue={filters.language ?? ''} />}
      </Field>
      <Field {...place} name="sort" label="Order" className="lg:w-52">
        {(control) => <Select {...control} options={orderOptions} defaultValue={filters.sort ?? 'changed'} />}
      </Field>
      {about.map((it) => (
        <p key={it.field} className="col-span-2 flex min-w-0 items-baseline gap-2 text-sm">
          <input type="hidden" name={it.field} value={it.id} />
          <span className="min-w-0 truncate">
            {it.field === 'articleId' ? <span>In </span> : <span>Naming </span>}
            <bdi>{it.name}</bdi>
          </span>
          <Link href={it.without} className="link shrink-0">
            Any {it.field === 'articleId' ? 'article' : 'source'}
          </Link>
        </p>
      ))}
    </>
  );
}
