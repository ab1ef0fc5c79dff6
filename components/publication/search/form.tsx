import { Search } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { type Verdict, verdictLabels, verdicts } from '@/lib/domain/review/review';

const options = verdicts.map((verdict) => ({ value: verdict, label: verdictLabels[verdict] }));

/** Asks for published claims by their words and verdict. A plain GET form: it needs no script. */
export function SearchForm({ q = '', verdict }: { q?: string; verdict?: Verdict | undefined }) {
  return (
    <search>
      <form
        action="/search"
        className="grid items-start gap-x-3 gap-y-4 sm:grid-cols-[minmax(0,1fr)_13rem_auto]"
      >
        <Field
          name="q"
          label="Words"
          hint="In the statement, the answer, a quote, a tag, a source or the reasons."
        >
          {(control) => <Input {...control} type="search" defaultValue={q} maxLength={200} />}
        </Field>
        <Field name="verdict" label="Verdict">
          {(control) => (
            <Select {...control} options={options} placeholder="Any verdict" defaultValue={verdict ?? ''} />
          )}
        </Field>
        <SearchButton className="sm:mt-7" />
      </form>
    </search>
  );
}

/** One line to search from another page. */
export function SearchLine() {
  return (
    <search>
      <form action="/search" className="flex max-w-md items-end gap-2">
        <Field name="q" label="Search published claims" hideLabel className="grow">
          {(control) => (
            <Input {...control} type="search" maxLength={200} placeholder="Search published claims" />
          )}
        </Field>
        <SearchButton />
      </form>
    </search>
  );
}

const SearchButton = ({ className }: { className?: string }) => (
  <Button type="submit" className={className} icon={<Search aria-hidden="true" className="size-4" />}>
    Search
  </Button>
);
