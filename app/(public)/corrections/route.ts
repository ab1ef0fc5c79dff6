import { answering } from '../answering';
import { readCorrections } from '../reading';

export const GET = answering('corrections', () => readCorrections(null));
