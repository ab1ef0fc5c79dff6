import type { Part } from '@/lib/domain/article';
import { pageMeta, pageSays } from './html/about/page-meta';
import { articleIn } from './html/article-root';
import { goneFrom } from './html/hidden';
import { parsePage } from './html/tree';
import type { ArticleMeta } from './meta';

export type Html = { parts: Part[]; meta: ArticleMeta };

/**
 * Reads a page or a piece of HTML by the rules of the HTML standard, however malformed. Parts are text, never markup:
 * headings, quotations and list items, and everything else as paragraphs, in the order of the page. What a reader of the page would not
 * see (`html/hidden.ts`) and what surrounds the article (`html/article-root.ts`) is left out.
 * `null` when the page unfolds into more elements than can be read in bounded time.
 */
export function fromHtml(raw: string): Html | null {
  const page = parsePage(raw);
  if (!page) return null;
  const isGone = goneFrom(page);
  const says = pageSays(page);
  const article = articleIn(page, says.titles, isGone);
  return { parts: article.parts, meta: pageMeta(page, says, article, isGone) };
}
