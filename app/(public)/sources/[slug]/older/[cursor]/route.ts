import { answering } from '../../../../answering';
import { readSource } from '../../../../reading';
import { sourceMovedTo } from '../../moved';

export const GET = answering(
  'olderOfSource',
  ({ slug, cursor }: { slug: string; cursor: string }) => readSource(slug, cursor),
  // A place in its list is one in the other's, which begins anew.
  sourceMovedTo,
);
