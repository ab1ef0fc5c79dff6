import Link from 'next/link';
import { ListKeys } from '@/components/ui/keys/list-keys';

/** Beside the list of what waits: what is done, and the keys of the list. */
export const WorkAside = () => (
  <div className="-mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
    <Link href="/desk/reviews" className="link">
      My reviews
    </Link>
    <ListKeys />
  </div>
);
