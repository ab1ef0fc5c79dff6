import { LanguageOptions } from '@/components/form/language-options';
import { FilterChoice, FilterText } from '@/components/ui/field/filter-fields';
import { namedOptions } from '@/components/ui/field/select';
import { dueFilterLabels, dueFilters } from '@/lib/domain/assignment/due';
import { claimOrderLabels, claimOrders } from '@/lib/domain/claim/order';
import { aboutFields, aboutWords } from '@/lib/domain/work/about';
import type { NarrowClaims } from '@/lib/schemas/claim/narrowing';
import type { WordsAbout } from '@/lib/schemas/work/about';
import { type About, ChosenAbout } from './about/chosen';
import { AboutChoice, type FindAboutAction } from './about/field';

/** Somebody on the desk, to be chosen. */
export type Choosable = { id: string; name: string };

export type NarrowingProps = {
  filters: NarrowClaims;
  people: readonly Choosable[];
  /** The article and the source that were chosen. */
  about: readonly About[];
  /** What was typed for the others. */
  words: WordsAbout;
  find: FindAboutAction;
};

const LANGUAGES = 'filter-languages';
const nobodyInParticular = [
  { value: 'me', label: 'Mine to do' },
  { value: 'nobody', label: 'Nobody has it' },
];
const dueOptions = dueFilters.map((value) => ({ value, label: dueFilterLabels[value] }));
const orderOptions = claimOrders.map((value) => ({ value, label: claimOrderLabels[value] }));

/** The fields that narrow and sort every list of claims: when due, who has it, language, order, article, source. */
export function NarrowingFields({ filters, people, about, words, find }: NarrowingProps) {
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
      {aboutFields.map((field) => {
        const chosen = about.find((it) => it.field === field);
        return chosen ? (
          <ChosenAbout key={field} {...chosen} />
        ) : (
          <AboutChoice key={field} field={field} words={words[aboutWords[field]]} find={find} />
        );
      })}
    </>
  );
}
