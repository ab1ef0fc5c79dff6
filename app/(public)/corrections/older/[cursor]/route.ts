import { answering } from '../../../answering';
import { readCorrections } from '../../../reading';

export const GET = answering('olderCorrections', ({ cursor }: { cursor: string }) => readCorrections(cursor));
