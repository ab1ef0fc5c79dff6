import { answering } from '../../../../answering';
import { readVersion } from '../../../../reading';

export const GET = answering('version', ({ slug, sequence }: { slug: string; sequence: string }) =>
  readVersion(slug, sequence),
);
