'use client';

import { Masthead } from '@/components/shell/masthead';
import { Button, ButtonLink } from '@/components/ui/button';

/** What stands where a page broke. In production the message of a server's error is withheld; its digest finds it in the log. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <>
      <Masthead />
      <main id="main" tabIndex={-1} className="wrap py-12 outline-none sm:py-20">
        <p className="kicker">Error</p>
        <h1 className="mt-2 text-4xl">This page could not be shown</h1>
        <p className="reading mt-5 text-ink-muted">
          Something failed while it was being put together. What you saved is kept. Try again; if it fails
          once more, tell whoever runs this Sourceline.
        </p>
        {digest ? (
          <p className="mt-4 text-sm text-ink-muted">
            The entry in the log is <code className="font-mono text-ink">{digest}</code>
          </p>
        ) : null}
        <div className="mt-8 flex flex-wrap gap-3">
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          <ButtonLink href="/">See the newest claims</ButtonLink>
        </div>
      </main>
    </>
  );
}
