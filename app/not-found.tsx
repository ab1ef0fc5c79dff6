import { Footer } from '@/components/shell/footer';
import { Masthead } from '@/components/shell/masthead';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

export const metadata = { title: 'Page not found' };

/** Every address that leads nowhere, and everything that the person may not see: the two must look the same. */
export default function NotFound() {
  return (
    <>
      <Masthead />
      <main id="main" tabIndex={-1} className="wrap py-12 outline-none sm:py-20">
        <p className="kicker">Not found</p>
        <h1 className="mt-2 text-4xl">There is no page here</h1>
        <p className="reading mt-5 text-ink-muted">
          The address may be mistyped, or it may need you to sign in. A published claim keeps its address: if
          it was retracted, its page says so.
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
      </main>
      <Footer />
    </>
  );
}
