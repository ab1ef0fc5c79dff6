import type { Drawing } from '@/components/shell/document';
import { NothingHere } from '@/components/shell/nothing-here';
import { Button } from '@/components/ui/button';

/** What stands at an address that leads nowhere. */
export const nothingDocument = (): Drawing => ({
  head: { title: 'Page not found', unlisted: true },
  body: (
    <div className="py-4 sm:py-8">
      <NothingHere />
    </div>
  ),
});

/** What stands where a page broke: `incident` finds its entry in the log. The way to try again is the address itself. */
export const brokenDocument = ({ incident }: { incident: string }): Drawing => ({
  head: { title: 'This page could not be shown', unlisted: true },
  body: (
    <div className="py-4 sm:py-8">
      <p className="kicker">Error</p>
      <h1 className="mt-2 text-4xl">This page could not be shown</h1>
      <p className="reading mt-5 text-ink-muted">
        Something failed while it was being put together. Try again; if it fails once more, tell whoever runs
        this Sourceline.
      </p>
      <p className="mt-4 text-sm text-ink-muted">
        The entry in the log is <code className="font-mono text-ink">{incident}</code>
      </p>
      <form className="mt-8">
        <Button type="submit" variant="primary">
          Try again
        </Button>
      </form>
    </div>
  ),
});
