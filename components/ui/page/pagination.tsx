import { ArrowLeft, ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { cx } from '@/components/ui/class-names';

export type PaginationProps = {
  /** Address of the page of newer entries; absent on the first page. */
  newer?: string | undefined;
  /** Address of the page of older entries; absent on the last page. */
  older?: string | undefined;
  /** What is paged: "Claims". Names the landmark. */
  label: string;
  newerLabel?: string;
  olderLabel?: string;
};

/** Steps through a list by cursor. Draws nothing when there is one page. */
export function Pagination({
  newer,
  older,
  label,
  newerLabel = 'Newer',
  olderLabel = 'Older',
}: PaginationProps) {
  if (!newer && !older) return null;
  const link = 'inline-flex min-h-10 items-center gap-2 font-semibold text-accent link-quiet';
  return (
    <nav aria-label={`${label}: pages`} className="flex justify-between gap-4 text-sm">
      {newer ? (
        <Link href={newer} rel="prev" className={link}>
          <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
          {newerLabel}
        </Link>
      ) : null}
      {older ? (
        <Link href={older} rel="next" className={cx(link, 'ms-auto')}>
          {olderLabel}
          <ArrowRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        </Link>
      ) : null}
    </nav>
  );
}
