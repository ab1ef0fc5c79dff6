import { Isolated } from '@/components/text/isolated';
import { type Quantity, quantityInWords } from '@/lib/domain/claim/claim';

/** "more than 10,000 fighters (at their peak)": what is counted, and as of when, keep the direction of their own script. */
export const QuantityInWords = ({ quantity }: { quantity: Quantity }) => (
  <Isolated text={quantityInWords(quantity)} names={[quantity.unit, quantity.asOf ?? '']} />
);
