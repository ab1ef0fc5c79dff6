import { Pagination } from '@/components/ui/page/pagination';
import type { PublicationCard } from '@/lib/domain/publication/publication';
import { ClaimRow, type ClaimRowProps } from './claim-row';

export type ClaimListProps = {
  label: string;
  cards: readonly PublicationCard[];
  newer?: string | undefined;
  older?: string | undefined;
  newerLabel?: string;
  olderLabel?: string;
  heading?: ClaimRowProps['heading'];
  /** Sets the first claim larger. */
  lead?: boolean;
};

/** Published claims under one another, and the way to the older ones. */
export function ClaimList({ label, cards, heading, lead, newerLabel = 'Newest', ...pages }: ClaimListProps) {
  return (
    <>
      <ul aria-label={label}>
        {cards.map((card, index) => (
          <li key={card.slug}>
            <ClaimRow card={card} heading={heading} lead={lead && index === 0} />
          </li>
        ))}
      </ul>
      <div className="border-t border-rule pt-3">
        <Pagination label={label} newerLabel={newerLabel} {...pages} />
      </div>
    </>
  );
}
