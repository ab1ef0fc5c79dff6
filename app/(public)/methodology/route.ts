import { answering } from '../answering';

export const GET = answering('methodology', async () => ({}));
