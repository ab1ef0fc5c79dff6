// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ROOT } from './run.mjs';

const FOLDER = join(ROOT, 'components', 'article', 'sent');
const MADE = join(FOLDER, 'generated', 'bookmarklet.ts');

/**
 * Makes one line of the bookmarklet's sources, where they changed. The server puts the address of its import form in.
 * @returns {Promise<string>} what was done, for the screen
 */
export async function ensureBookmarklet() {
  const made = fingerprint(['components/article/sent', 'scripts/setup/bookmarklet.mjs', 'package-lock.json']);
  const mark = `// made from ${made}\n`;
  if (existsSync(MADE) && readFileSync(MADE, 'utf8').startsWith(mark)) return 'already there';
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'bookmarklet.ts')],
    tsconfig: join(ROOT, 'tsconfig.json'),
    define: { IMPORT_PAGE: '"IMPORT_PAGE"' },
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'error',
  });
  const script = (outputFiles[0]?.text ?? '').trim();
  mkdirSync(join(MADE, '..'), { recursive: true });
  writeFileSync(MADE, `${mark}export const BOOKMARKLET = ${JSON.stringify(script)};\n`);
  return 'generated';
}
