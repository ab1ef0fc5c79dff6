import { Skeleton } from '@/components/ui/waiting/skeleton';

/** A claim while it is read. */
export default function Loading() {
  return (
    <div className="grid gap-8">
      <div className="max-w-3xl">
        <Skeleton lines={3} label="The claim is being read" />
      </div>
      <span aria-hidden="true" className="block h-20 border-y border-rule" />
      <span aria-hidden="true" className="block h-64 max-w-3xl animate-pulse rounded-sm bg-surface-strong" />
    </div>
  );
}
