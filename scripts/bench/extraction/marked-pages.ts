import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from './measure';

const TRUTH = 'ground-truth.json';

type Truth = Record<string, { articleBody?: string; url?: string }>;

/** Whether a folder is in the form of scrapinghub/article-extraction-benchmark. */
export const areMarked = (folder: string): boolean => existsSync(join(folder, TRUTH));

/**
 * The pages of scrapinghub/article-extraction-benchmark: `html/*.html.gz`, whose text people marked by hand, without headline
 * and captions. Names are addresses. They are not ours, so they stay wherever they are.
 */
export function markedPages(folder: string): Page[] {
  const truth: Truth = JSON.parse(readFileSync(join(folder, TRUTH)).toString());
  return Object.entries(truth).map(([name, { articleBody = '', url = name }]) => ({
    name: url.replace(/^https?:\/\/(www\.)?/, ''),
    html: gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`))),
    right: { text: articleBody },
  }));
}
