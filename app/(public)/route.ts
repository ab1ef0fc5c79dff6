import { answering } from './answering';
import { readClaims } from './reading';

export const GET = answering('home', () => readClaims(null));
