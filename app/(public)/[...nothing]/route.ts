import { answering } from '../answering';

/** Every address that leads nowhere. */
export const GET = answering('nothing', async () => null);
