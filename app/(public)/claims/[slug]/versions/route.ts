import { answering } from '../../../answering';
import { readVersions } from '../../../reading';

export const GET = answering('versions', ({ slug }: { slug: string }) => readVersions(slug));
