import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Source files by their path from the project's folder, with `/`. */
export type Sources = ReadonlyMap<string, string>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `import … from 'x'`, `export … from 'x'`: Biome starts each on a line of its own. */
const STATIC = /^\s*(?:import|export)\b(?!\s*\()[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const SIDE_EFFECT = /^\s*import\s*['"]([^'"]+)['"]/gm;
/** `import('x')`, also as a type, and `require('x')`. */
const CALL = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;
const COMPUTED = /(?:^|[^.\w])import\(\s*[^'"\s)]/;

/** What a file imports, as it is written there. `import(variable)` is given as `import(…)`: nobody can check it. */
export function importsOf(source: string): string[] {
  const found = [STATIC, SIDE_EFFECT, CALL].flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
  return [...new Set(COMPUTED.test(source) ? [...found, 'import(…)'] : found)];
}

/** The files of the given files and folders that hold code; what Prisma generates is left out. */
export function readSources(paths: readonly string[]): Sources {
  return new Map(
    paths
      .flatMap((path) => codeBelow(join(ROOT, path)))
      .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
  );
}

function codeBelow(path: string): string[] {
  if (/\.\w+$/.test(path)) return [toPosix(path)];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'generated' && !entry.name.startsWith('.'))
    .flatMap((entry) =>
      entry.isDirectory() ? codeBelow(join(path, entry.name)) : [toPosix(join(path, entry.name))],
    )
    .filter((file) => /\.(?:[mc]?[jt]s|[jt]sx)$/.test(file));
}

const toPosix = (path: string) => relative(ROOT, path).split(sep).join('/');

/**
 * The file of this project that an import means, without its ending when no such source is known; nothing for a package.
 * @param from the file that imports
 */
export function ownFile(specifier: string, from: string, sources: Sources): string | undefined {
  if (!/^(?:\.{1,2}\/|@\/)/.test(specifier)) return undefined;
  const path = specifier.startsWith('@/') ? specifier.slice(2) : posix.join(dirname(from), specifier);
  const candidates = [path, ...['.ts', '.tsx', '.mjs', '.js', '/index.ts'].map((ending) => path + ending)];
  return candidates.find((candidate) => sources.has(candidate)) ?? path;
}
