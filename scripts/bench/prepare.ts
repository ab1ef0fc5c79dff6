import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { multiply } from './newsroom';

type Prepared = { slugs: string[]; token: string; env: Record<string, string>; bareFile: string };

const step = (what: string) => process.stdout.write(`${what}\n`);

/**
 * A migrated, seeded and multiplied database, a copy of it for the bare server, a token of the demo's checker
 * and a production build. Prints what it does: the whole takes about a minute.
 */
export async function prepareNewsroom(
  folder: string,
  size: { articles: number; published: number; waiting: number },
): Promise<Prepared> {
  const file = join(folder, 'bench.db');
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: `file:${file}`,
    NEXTAUTH_SECRET: randomBytes(48).toString('base64url'),
    NEXT_DIST_DIR: '.next-bench',
    LOG_LEVEL: 'error',
  } as const;
  const run = (args: string[]) =>
    execFileSync('node', args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    }).toString();
  step('Migrating and seeding a database …');
  run(['--import', 'tsx', 'scripts/migrate.ts']);
  run(['--import', 'tsx', 'prisma/seed.ts']);
  const printed = run([
    '--import',
    'tsx',
    'scripts/token.ts',
    '--email',
    'tomas.lind@demo.sourceline.example',
    '--scope',
    'write',
  ]);
  const token = /[A-Za-z0-9_-]{40,}/.exec(printed)?.[0];
  if (!token) throw new Error('The token command printed no token.');
  step(`Writing ${size.articles} articles and ${size.published} published claims …`);
  const slugs = multiply(file, size);
  const bareFile = join(folder, 'bare.db');
  copyFileSync(file, bareFile);
  step('Building for production …');
  if (!existsSync('.next-bench/BUILD_ID') || !process.env.BENCH_KEEP_BUILD)
    run(['node_modules/next/dist/bin/next', 'build']);
  return { slugs, token, env, bareFile };
}
