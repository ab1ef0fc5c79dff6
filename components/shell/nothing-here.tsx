import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';

/** What stands at every address that leads nowhere, and at everything that the person may not see: they must look the same. */
export function NothingHere() {
  return (
    <>
      <p className="kicker">Not found</p>
      <h1 className="mt-2 text-4xl">There is no page here</h1>
      <p className="reading mt-5 text-ink-muted">
        The address may be mistyped, or it may need you to sign in. A published claim keeps its address: if it
        was retracted, its page says so.
      </p>
      <search>
        <form action="/search" className="mt-8 flex max-w-xl items-end gap-2">
          <Field name="q" label="Search published claims" className="grow">
            {(control) => <Input {...control} type="search" />}
          </Field>
          <Button type="submit" variant="primary">
            Search
          </Button>
        </form>
      </search>
      <ButtonLink href="/" variant="quiet" className="-ms-4 mt-4">
        See the newest claims
      </ButtonLink>
    </>
  );
}
