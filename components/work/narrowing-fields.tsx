import Link from 'next/link';
import { LanguageOptions } from '@/components/form/language-options';
import { FilterChoice, FilterText } from '@/components/ui/field/filter-fields';
import { namedOptions } from '@/components/ui/field/select';
import { dueFilterLabels, dueFilters } from '@/lib/domain/assignment/due';
import { claimOrderLabels, claimOrders } from '@/lib/domain/claim/order';
import type { NarrowClaims } from '@/lib/schemas/claim/narrowing';

/** Somebody on the desk, to be chosen. */
export type Choosable = { id: string; name: string };

/** What a list is narrowed to besides its fields: an article or a source, by its name, and the address without it. */
export type About = { field: 'articleId' | 'sourceId'; id: string; name: string; without: string };

export type NarrowingProps = { filters: NarrowClaims; people: readonly Choosable[]; about: readonly About[] };

const LANGUAGES = 'filter-languages';
const nobodyInParticular = [
  { value: 'me', label: 'Mine to do' },
  { value: 'nobody', label: 'Nobody has it' },
];
const dueOptions = dueFilters.map((value) => ({ value, label: dueFilterLabels[value] }));
const orderOptions = claimOrders.map((value) => ({ value, label: claimOrderLabels[value] }));

/** The fields that narrow and sort every list of claims: when due, who has it, language, order, article, source. */
export function NarrowingFields({ filters, people, about }: NarrowingProps) {
  return (
    <>
      <FilterChoice
        name="due"
        label="When due"
        all="Due any time"
        options={dueOptions}
        value={filters.due}
        className="lg:w-40"
      />
      <FilterChoice
        name="assignee"
        label="Who has it"
        all="Anybody"
        options={[...nobodyInParticular, ...namedOptions(people)]}
        value={filters.assignee}
        className="lg:w-44"
      />
      <FilterText
        name="language"
        label="Language"
        value={filters.language}
        list={LANGUAGES}
        className="lg:w-36"
      />
      <LanguageOptions id={LANGUAGES} />
      <FilterChoice
        name="sort"
        label="Order"
        options={orderOptions}
        value={filters.sort ?? 'changed'}
        className="lg:w-52"
      />
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
