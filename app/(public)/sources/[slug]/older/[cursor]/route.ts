import { answering } from '../../../../answering';
import { readSource } from '../../../../reading';

export const GET = answering('olderOfSource', ({ slug, cursor }: { slug: string; cursor: string }) =>
  readSource(slug, cursor),
);
