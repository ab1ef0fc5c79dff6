'use client';

import { Button, ButtonLink } from '@/components/ui/button';

/** What stands where a desk page broke. Drafts of forms are kept on the device, so trying again loses nothing. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <div className="max-w-2xl py-8 sm:py-14">
      <p className="kicker">Error</p>
      <h1 className="mt-2 text-3xl">This page could not be shown</h1>
      <p className="measure mt-3 text-ink-muted">
        What you saved is kept, and what you were typing is on this device. Try again; if it fails once more,
        tell whoever runs this Sourceline.
      </p>
      {digest ? (
        <p className="mt-3 text-sm text-ink-muted">
          The entry in the log is <code className="font-mono text-ink">{digest}</code>
        </p>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-2">
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
        <ButtonLink href="/desk">My work</ButtonLink>
      </div>
    </div>
  );
}
