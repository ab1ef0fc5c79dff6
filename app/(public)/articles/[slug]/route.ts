import { answering } from '../../answering';
import { readArticle } from '../../reading';

export const GET = answering('article', ({ slug }: { slug: string }) => readArticle(slug));
