import { answering } from '../../answering';
import { readClaim } from '../../reading';

export const GET = answering('claim', ({ slug }: { slug: string }) => readClaim(slug));
