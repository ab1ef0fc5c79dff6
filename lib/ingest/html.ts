import type { Part } from '@/lib/domain/article';
import type { Guess } from '@/lib/domain/article/guesses';
import { articleIn } from './html/article-root';
import { dateGuesses } from './html/dates-said';
import { goneFrom } from './html/hidden';
import { pageMeta } from './html/page-meta';
import { parsePage } from './html/tree';
import type { ArticleMeta } from './meta';

/** `guesses`: those about the page; those about its words stand with their parts. */
export type Html = { parts: Part[]; meta: ArticleMeta; guesses?: Guess[] };

/**
 * Reads a page or a piece of HTML by the rules of the HTML standard, however malformed. Parts are text, never markup:
 * headings, quotations and list items, and everything else as paragraphs, in the order of the page. What a reader of the page would not
 * see (`html/hidden.ts`) and what surrounds the article (`html/article-root.ts`) is left out.
 * `null` when the page unfolds into more elements than can be read in bounded time.
 */
export function fromHtml(raw: string): Html | null {
  const page = parsePage(raw);
  if (!page) return null;
  const { root, parts } = articleIn(page, goneFrom(page));
  const meta = pageMeta(page, root, parts);
  return { parts, meta, guesses: dateGuesses(page, meta.publishedAt) };
}
