import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { AboutField, Meaning } from '@/lib/domain/work/about';
import { aboutLabels, meaningDetail } from './words';

/** What somebody typed for an article or a source, and what it may mean: each with the list that is narrowed to it. */
export type Offer = {
  field: AboutField;
  words: string;
  items: readonly (Meaning & { href: string })[];
  more: boolean;
};

/** Asks which of several was meant, or says that there is none. The list below is not narrowed by it yet. */
export const Offers = ({ offers }: { offers: readonly Offer[] }) =>
  offers.map((offer) => <Which key={offer.field} {...offer} />);

function Which({ field, words, items, more }: Offer) {
  const { label, which } = aboutLabels[field];
  if (items.length === 0)
    return (
      <Notice
        title={
          <>
            <span>No {label.toLowerCase()} is called “</span>
            <bdi>{words}</bdi>
            <span>”</span>
          </>
        }
      >
        <p>Use fewer words.</p>
      </Notice>
    );
  return (
    <Notice
      title={
        <>
          <span>{which} is “</span>
          <bdi>{words}</bdi>
          <span>”?</span>
        </>
      }
    >
      <ul className="grid gap-1">
        {items.map((it) => (
          <li key={it.id}>
            <Link href={it.href} className="link">
              <bdi>{it.name}</bdi>
            </Link>{' '}
            <span className="text-sm text-ink-muted">{meaningDetail(it)}</span>
          </li>
        ))}
      </ul>
      {more ? <p className="mt-2 text-sm">There are more. Use more words.</p> : null}
    </Notice>
  );
}
