import { Skeleton } from '@/components/ui/skeleton';

/** What stands on the desk while a page reads. */
export default function Loading() {
  return (
    <div className="grid max-w-3xl gap-6">
      <span aria-hidden="true" className="h-8 w-64 animate-pulse rounded-sm bg-surface-strong" />
      <Skeleton lines={6} />
    </div>
  );
}
