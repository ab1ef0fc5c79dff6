// @ts-check
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ROOT } from './run.mjs';

/** What draws readers' documents, in one file that Node runs as it is. */
const BUNDLE = join(ROOT, 'app', '(public)', 'generated', 'documents.cjs');

/** What they load: served under /readers/, with names that change with what is in them. */
const FILES = join(ROOT, 'public', 'readers');

/** Where everything stands that they are drawn by. */
const SOURCES = ['app/(public)', 'components', 'lib/domain', 'lib/formats', 'lib/schemas'];

/** The faces that every page shows, by the beginnings of their names. */
const ON_EVERY_PAGE = ['source-serif-4-latin-wght-normal', 'source-sans-3-latin-wght-normal'];

/**
 * Makes what draws readers' documents, their styles, script and fonts, where the sources changed.
 * @returns {Promise<string>} what was done, for the screen
 */
export async function ensureDocuments() {
  const made = fingerprint([...SOURCES, 'scripts/setup/documents.mjs', 'package-lock.json']);
  const mark = `// made from ${made}`;
  if (existsSync(BUNDLE) && readFileSync(BUNDLE, 'utf8').startsWith(mark)) return 'already there';
  const sources = Object.keys((await bundle('{}', mark)).metafile.inputs).filter(
    (file) => !file.startsWith('node_modules'),
  );
  const files = await makeFiles(sources);
  const { outputFiles } = await bundle(JSON.stringify(files), mark);
  // Beside its place first: a server may be starting with the one that is there.
  const unfinished = `${BUNDLE}.${process.pid}`;
  mkdirSync(join(BUNDLE, '..'), { recursive: true });
  writeFileSync(unfinished, outputFiles[0]?.contents ?? '');
  renameSync(unfinished, BUNDLE);
  writeFileSync(BUNDLE.replace('.cjs', '.d.cts'), "export { draw } from '../documents';\n");
  return 'generated';
}

/** Makes them anew whenever a source changes, for as long as this process runs; Next then loads them anew. */
export function keepDocuments() {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      ensureDocuments().catch((error) => process.stderr.write(`${error.message}\n`));
    }, 100);
  };
  for (const folder of SOURCES.filter((path) => statSync(join(ROOT, path)).isDirectory())) {
    watch(join(ROOT, folder), { recursive: true }, (_, file) => {
      if (!file?.includes('generated')) again();
    });
  }
}

/** @param {string} files what DOCUMENT_FILES stands for @param {string} mark */
async function bundle(files, mark) {
  const { build } = await import('esbuild');
  return build({
    entryPoints: [join(ROOT, 'app', '(public)', 'documents.tsx')],
    absWorkingDir: ROOT,
    tsconfig: join(ROOT, 'tsconfig.json'),
    outfile: BUNDLE,
    bundle: true,
    write: false,
    metafile: true,
    minifySyntax: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    alias: { 'next/link': join(ROOT, 'components', 'shell', 'plain-link.tsx') },
    define: { DOCUMENT_FILES: files, 'process.env.NODE_ENV': '"production"' },
    banner: { js: mark },
    logLevel: 'error',
  });
}

/**
 * Styles with nothing in them but what these sources use, the script, and the fonts that the styles name.
 * @param {string[]} sources
 * @returns {Promise<{ styles: string, script: string, fonts: string[] }>} their addresses
 */
async function makeFiles(sources) {
  const { build } = await import('esbuild');
  rmSync(FILES, { recursive: true, force: true });
  const { metafile } = await build({
    stdin: {
      contents: await styles(sources),
      loader: 'css',
      resolveDir: join(ROOT, 'app', '(public)'),
      sourcefile: 'readers.css',
    },
    absWorkingDir: ROOT,
    outdir: FILES,
    entryNames: 'readers-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.woff': 'empty' },
    bundle: true,
    minify: true,
    metafile: true,
    logLevel: 'error',
  });
  const script = await build({
    entryPoints: { readers: join(ROOT, 'components', 'shell', 'readers-script.ts') },
    absWorkingDir: ROOT,
    tsconfig: join(ROOT, 'tsconfig.json'),
    outdir: FILES,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    metafile: true,
    target: 'es2022',
    logLevel: 'error',
  });
  const names = [...Object.keys(metafile.outputs), ...Object.keys(script.metafile.outputs)].map(
    (file) => `/readers/${relative(FILES, join(ROOT, file))}`,
  );
  const ending = (/** @type {string} */ end) => names.find((name) => name.endsWith(end)) ?? '';
  const fonts = ON_EVERY_PAGE.map((face) => names.find((name) => name.startsWith(`/readers/${face}`)) ?? '');
  return { styles: ending('.css'), script: ending('.js'), fonts };
}

/** @param {string[]} sources @returns {Promise<string>} */
async function styles(sources) {
  const [{ default: postcss }, { default: tailwind }] = await Promise.all([
    import('postcss'),
    import('@tailwindcss/postcss'),
  ]);
  const from = join(ROOT, 'app', '(public)', 'readers.css');
  const named = sources.map((file) => `@source ${JSON.stringify(join(ROOT, file))};\n`).join('');
  const text = readFileSync(from, 'utf8');
  return (await postcss([tailwind({ base: ROOT })]).process(text + named, { from })).css;
}
