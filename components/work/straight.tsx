import Link from 'next/link';
import { cx } from '@/components/ui/class-names';

const ways = { review: 'Review by keys', adjudicate: 'Reviews side by side' } as const;

type StraightProps = {
  /** What is to be done with the claim. */
  to: string;
  claimId: string;
  className?: string;
};

/** Straight to the view that is made for a task or a duty, where there is one. It lies over the row that leads to the claim. */
export function Straight({ to, claimId, className }: StraightProps) {
  const path = to.toLowerCase();
  if (path !== 'review' && path !== 'adjudicate') return null;
  return (
    <p className={cx('relative z-10 w-fit', className)}>
      <Link href={`/desk/claims/${claimId}/${path}`} className="link">
        {ways[path]}
      </Link>
    </p>
  );
}
