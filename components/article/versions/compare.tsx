import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Select } from '@/components/ui/field/select';

type CompareProps = {
  action: string;
  sequences: readonly number[];
  from: number;
  to: number;
  cursor?: string;
};

/** Chooses two versions to compare. A plain form: it needs no script. */
export function CompareVersions({ action, sequences, from, to, cursor }: CompareProps) {
  const options = sequences.map((sequence) => ({ value: String(sequence), label: `Version ${sequence}` }));
  return (
    <form action={action} method="get" className="flex flex-wrap items-end gap-3">
      {cursor ? <input type="hidden" name="cursor" value={cursor} /> : null}
      <Field name="from" label="From">
        {(control) => <Select {...control} options={options} defaultValue={String(from)} />}
      </Field>
      <Field name="to" label="To">
        {(control) => <Select {...control} options={options} defaultValue={String(to)} />}
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  );
}
