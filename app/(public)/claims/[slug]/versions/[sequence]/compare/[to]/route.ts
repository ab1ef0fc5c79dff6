import { answering } from '../../../../../../answering';
import { readComparison } from '../../../../../../reading';

export const GET = answering(
  'comparison',
  ({ slug, sequence, to }: { slug: string; sequence: string; to: string }) =>
    readComparison(slug, sequence, to),
);
