import { answering } from '../../answering';
import { readClaims } from '../../reading';

export const GET = answering('older', ({ cursor }: { cursor: string }) => readClaims(cursor));
