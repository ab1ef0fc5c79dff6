import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';

/** Shows the entries about one thing, by its id. A plain form. */
export function SubjectFilter({ subjectId }: { subjectId: string | undefined }) {
  return (
    <form action="/desk/audit" className="flex flex-wrap items-end gap-3">
      <Field name="about" label="About one id" className="w-full max-w-sm">
        {(control) => <Input {...control} dir="ltr" defaultValue={subjectId} spellCheck={false} />}
      </Field>
      <Button type="submit">Show</Button>
      {subjectId ? (
        <ButtonLink href="/desk/audit" variant="quiet">
          Show everything
        </ButtonLink>
      ) : null}
    </form>
  );
}
