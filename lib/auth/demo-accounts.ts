import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '@/lib/config/env';
import type { Role } from '@/lib/domain/actor';

export type DemoAccount = { role: Role; name: string; email: string; password: string };

/** The accounts of the demo newsroom under `npm run demo`; none anywhere else. Read when asked, so no build holds them. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  if (!env().DEMO) return [];
  return JSON.parse(await readFile(join(process.cwd(), 'prisma', 'demo-accounts.json'), 'utf8'));
}
