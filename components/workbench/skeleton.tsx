import { Skeleton } from '@/components/ui/waiting/skeleton';

/** The workbench before its article is read: the text's column and the claims beside it. */
export function WorkbenchSkeleton() {
  return (
    <div data-wide="" className="grid gap-8">
      <div aria-hidden="true" className="grid gap-3">
        <span className="h-4 w-40 animate-pulse rounded-sm bg-surface-strong" />
        <span className="h-9 w-full max-w-2xl animate-pulse rounded-sm bg-surface-strong" />
        <span className="h-4 w-64 animate-pulse rounded-sm bg-surface-strong" />
      </div>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,27rem)] xl:grid-cols-[minmax(0,1fr)_minmax(30rem,0.75fr)]">
        <div className="w-full max-w-measure">
          <Skeleton lines={14} label="Loading the article" />
        </div>
        <div aria-hidden="true" className="grid content-start gap-5 lg:border-s lg:border-rule lg:ps-8">
          {['first', 'second', 'third'].map((row) => (
            <span key={row} className="grid gap-2">
              <span className="h-3 w-24 animate-pulse rounded-sm bg-surface-strong" />
              <span className="h-5 w-full animate-pulse rounded-sm bg-surface-strong" />
              <span className="h-3.5 w-4/5 animate-pulse rounded-sm bg-surface-strong" />
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
