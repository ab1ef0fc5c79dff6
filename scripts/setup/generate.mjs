// @ts-check
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ensureBookmarklet } from './bookmarklet.mjs';
import { ensureDocuments } from './documents.mjs';
import { fingerprint } from './fingerprint.mjs';
import { forPostgres } from './provider.mjs';
import { ROOT, runNode, STATE } from './run.mjs';
import { Stop } from './stop.mjs';

const CLIENT = join(ROOT, 'lib', 'data', 'generated');
const MARK = join(CLIENT, '.made-from');

/** The thread that reads articles beside the server, in one file that Node runs as it is. */
const THREAD = join(ROOT, 'lib', 'ingest', 'generated', 'reader-thread.mjs');

/**
 * Makes what the code needs and git does not keep, where its sources changed. Needs no network.
 * @returns {Promise<string>} what was done, for the screen
 */
export async function ensureGenerated() {
  const done = [
    await ensureClient(),
    await ensureThread(),
    await ensureBookmarklet(),
    await ensureDocuments(),
  ];
  return done.every((one) => one === 'already there') ? 'already there' : 'generated';
}

/** @returns {Promise<string>} what was done, for the screen */
export async function ensureThread() {
  const made = fingerprint(['lib/ingest', 'lib/domain', 'package-lock.json']);
  const mark = `// made from ${made}`;
  if (existsSync(THREAD) && readFileSync(THREAD, 'utf8').startsWith(mark)) return 'already there';
  const { build } = await import('esbuild');
  // Beside its place first: somebody may be starting the thread that is there.
  const unfinished = `${THREAD}.${process.pid}`;
  await build({
    entryPoints: [join(ROOT, 'lib', 'ingest', 'reader-thread.ts')],
    tsconfig: join(ROOT, 'tsconfig.json'),
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // What opens .docx is of CommonJS, and asks for Node's own modules as that does.
    banner: {
      js: `${mark}\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);`,
    },
    logLevel: 'error',
  });
  renameSync(unfinished, THREAD);
  return 'generated';
}

/**
 * Writes Prisma's client into lib/data/generated when the schema or Prisma changed: the one for SQLite, and beside it the
 * only file in which the one for PostgreSQL differs.
 * @returns {Promise<string>} what was done, for the screen
 */
async function ensureClient() {
  const made = fingerprint([
    'prisma/schema.prisma',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
    'scripts/setup/generate.mjs',
  ]);
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === made) return 'already there';
  await generate('generate.log', []);
  await generateForPostgres();
  writeFileSync(MARK, made);
  return 'generated';
}

/**
 * Types, enums and models are the same for both databases; only the file that names the database is kept, the rest is
 * thrown away. Prisma can't be told in any other way: a schema names one provider.
 */
async function generateForPostgres() {
  const folder = join(STATE, 'generating');
  const schema = forPostgres(readFileSync(join(ROOT, 'prisma', 'schema.prisma'), 'utf8'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'schema.prisma'), schema.replace('"../lib/data/generated"', '"./client"'));
  await generate('generate-postgresql.log', ['--schema', join(folder, 'schema.prisma')]);
  const different = join('internal', 'class.ts');
  copyFileSync(join(folder, 'client', different), join(CLIENT, 'internal', 'class-postgresql.ts'));
  rmSync(folder, { recursive: true });
}

/** @param {string} name @param {string[]} options */
async function generate(name, options) {
  const log = join(STATE, 'log', name);
  const { code, output } = await runNode(['node_modules/prisma/build/index.js', 'generate', ...options], {
    log,
  });
  if (code !== 0)
    throw new Stop(`${output}\nThe Prisma client could not be generated from prisma/schema.prisma.`);
}
