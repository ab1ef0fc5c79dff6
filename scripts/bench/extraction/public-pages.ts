import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, textOf } from './measure';

type Metadata = { title?: string | null; byline?: string | null; publishedTime?: string | null };

/**
 * The pages of a folder in the form of mozilla/readability's test pages: a folder each, with `source.html`, `expected.html`
 * and `expected-metadata.json`. They are not ours, so they stay wherever they are.
 */
export function publicPages(folder: string): Page[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const file = (of: string) => readFileSync(join(folder, name, of));
      const { title, byline, publishedTime }: Metadata = JSON.parse(
        file('expected-metadata.json').toString(),
      );
      const right = {
        text: textOf(file('expected.html').toString()),
        title: title ?? '',
        byline: byline || undefined,
        date: publishedTime || undefined,
      };
      return { name, html: file('source.html'), right };
    });
}
