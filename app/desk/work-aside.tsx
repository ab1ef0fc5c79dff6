import Link from 'next/link';
import { ListKeys } from '@/components/ui/keys/list-keys';

/** Beside the list of what waits: what is done, where published claims were seen, and the keys of the list. */
export const WorkAside = () => (
  <div className="-mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
    <Link href="/desk/reviews" className="link">
      My reviews
    </Link>
    <Link href="/desk/sightings" className="link">
      Sightings
    </Link>
    <ListKeys />
  </div>
);
