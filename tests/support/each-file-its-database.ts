import { rm } from 'node:fs/promises';
import { afterAll } from 'vitest';
import { freshDatabase } from './database';

const folder = await freshDatabase();

afterAll(async () => {
  const { disconnect } = await import('@/lib/data/db');
  await disconnect();
  await rm(folder, { recursive: true });
});
