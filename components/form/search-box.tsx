import { Search } from 'lucide-react';
import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';

type SearchBoxProps = {
  /** The address of the list. */
  action: string;
  label: string;
  q: string | undefined;
  /** What else the address holds and the search should keep. */
  keep?: Record<string, string | undefined>;
};

/** Searches a list by its address; works without a script. */
export function SearchBox({ action, label, q, keep = {} }: SearchBoxProps) {
  const kept = Object.entries(keep).filter(([, value]) => value);
  return (
    <search>
      <Form action={action} className="flex max-w-xl items-end gap-2">
        <Field name="q" label={label} hideLabel className="grow">
          {(control) => (
            <Input
              key={q ?? ''}
              {...control}
              type="search"
              defaultValue={q}
              placeholder={label}
              maxLength={200}
            />
          )}
        </Field>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" icon={<Search aria-hidden="true" className="size-4" />}>
          Search
        </Button>
      </Form>
    </search>
  );
}
