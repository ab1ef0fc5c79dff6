import type { Part } from '@/lib/domain/article';
import type { Guess } from '@/lib/domain/article/guesses';
import { pageMeta, pageSays } from './html/about/page-meta';
import { articleIn, type Kind } from './html/article-root';
import { dateGuesses } from './html/dates-said';
import { goneFrom } from './html/hidden';
import type { Piece } from './html/left-out';
import { isShell } from './html/shell';
import { parsePage } from './html/tree';
import type { ArticleMeta } from './meta';

/**
 * What was read: `pieces` stayed out of the text; `unknown` are ids that name none; a shell builds itself by script; `guesses`
 * are those about the page, while those about its words stand with their parts.
 */
export type Html = {
  parts: Part[];
  meta: ArticleMeta;
  pieces?: Omit<Piece, 'nodes'>[];
  unknown?: string[];
  isShell?: boolean;
  guesses?: Guess[];
};

/**
 * Reads a page or a piece of HTML by the rules of the HTML standard, however malformed. Parts are text, never markup:
 * headings, quotations and list items, and everything else as paragraphs, in the order of the page. What a reader of the page would not
 * see (`html/hidden.ts`) and what surrounds the article (`html/article`) is left out, and told in `pieces`; those whose ids are
 * in `takenBack` stand in the text again. `null` when the page unfolds into more elements than can be read in bounded time.
 */
export function fromHtml(raw: string, takenBack: readonly string[] = [], kind: Kind = 'PAGE'): Html | null {
  const page = parsePage(raw);
  if (!page) return null;
  const isGone = goneFrom(page);
  const says = pageSays(page);
  const article = articleIn(page, says.titles, isGone, kind, takenBack);
  const meta = pageMeta(page, says, article, isGone);
  return {
    parts: article.parts,
    meta,
    pieces: article.pieces.map(({ nodes: _, ...piece }) => piece),
    unknown: article.unknown,
    isShell: isShell(page, article.parts.map(({ text }) => text).join(' ')),
    guesses: dateGuesses(page, meta.publishedAt),
  };
}
