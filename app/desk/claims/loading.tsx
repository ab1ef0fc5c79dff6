import { PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';

/** The list of claims while it is read. */
export default function Loading() {
  return (
    <div className="grid gap-8">
      <PageHeader size="tool" title="Claims" />
      <Skeleton lines={12} label="The claims are being read" />
    </div>
  );
}
