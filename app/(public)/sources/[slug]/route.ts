import { answering } from '../../answering';
import { readSource } from '../../reading';

export const GET = answering('source', ({ slug }: { slug: string }) => readSource(slug));
