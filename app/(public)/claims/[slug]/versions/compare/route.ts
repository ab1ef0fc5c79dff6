import { answering } from '../../../../answering';
import { readVersions } from '../../../../reading';
import { chosenAddress } from '../chosen';

/** What the form on the list of versions asks for: it leads to the address of the two that were chosen. */
export const GET = answering(
  'versions',
  ({ slug }: { slug: string }) => readVersions(slug),
  (shown, _, asked) => chosenAddress(shown, asked),
);
