// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * A fingerprint of files and of the files below folders: it changes when any of them does.
 * @param {string[]} paths counted from the project's folder; what is not there is left out
 * @param {unknown} [more] anything else that must change the fingerprint
 */
export function fingerprint(paths, more) {
  const hash = createHash('sha256').update(JSON.stringify(more ?? null));
  for (const file of paths.flatMap((path) => filesBelow(join(ROOT, path)))) {
    hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.filter((name) => name !== 'generated').flatMap((name) => filesBelow(join(path, name)));
}
