import { answering } from '../../answering';
import { readSource } from '../../reading';
import { sourceMovedTo } from './moved';

export const GET = answering('source', ({ slug }: { slug: string }) => readSource(slug), sourceMovedTo);
