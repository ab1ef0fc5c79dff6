import { ButtonLink } from '@/components/ui/button';

export const metadata = { title: 'Not found' };

/** What does not exist for this person: a wrong address and a thing they may not see look the same. */
export default function NotFound() {
  return (
    <div className="max-w-2xl py-8 sm:py-14">
      <p className="kicker">Not found</p>
      <h1 className="mt-2 text-3xl">There is nothing here that you can see</h1>
      <p className="measure mt-3 text-ink-muted">
        The address may be mistyped, or what stood here is not open to you.
      </p>
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink href="/desk" variant="primary">
          Back to the desk
        </ButtonLink>
      </div>
    </div>
  );
}
