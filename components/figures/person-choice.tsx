import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { namedOptions, Select } from '@/components/ui/field/select';
import type { PersonRef } from '@/lib/schemas/primitives';

/** Whose calibration an editor looks at. A form that asks by address, so that it works without a script. */
export const PersonChoice = ({ people, chosen }: { people: readonly PersonRef[]; chosen: string }) => (
  <Form action="/desk/calibration" aria-label="Whose calibration" className="flex flex-wrap items-end gap-3">
    <Field name="userId" label="Reviewer" idPrefix="whose" className="w-64 max-w-full">
      {(control) => <Select {...control} options={namedOptions(people)} defaultValue={chosen} />}
    </Field>
    <Button type="submit">Show</Button>
  </Form>
);
