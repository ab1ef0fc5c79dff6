import Link from 'next/link';
import type { AboutField } from '@/lib/domain/work/about';
import { aboutLabels } from './words';

/** What a list is narrowed to, by its name, and the address without it. */
export type About = { field: AboutField; id: string; name: string; without: string };

/** The article or the source that was chosen. The form keeps it until it is taken away. */
export function ChosenAbout({ field, id, name, without }: About) {
  const { before, any } = aboutLabels[field];
  return (
    <p className="col-span-2 flex min-w-0 items-baseline gap-2 text-sm lg:max-w-md">
      <input type="hidden" name={field} value={id} />
      <span className="min-w-0 truncate">
        <span>{before} </span>
        <bdi title={name}>{name}</bdi>
      </span>
      <Link href={without} className="link shrink-0">
        {any}
      </Link>
    </p>
  );
}
