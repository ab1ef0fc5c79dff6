import type { Contexts } from '@/components/claim/detail/passages';
import type { Actor } from '@/lib/domain/actor';
import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { getArticle } from '@/lib/services/article/articles';

/** How many articles are read for the text around their passages; a claim seldom stands in more. */
const MAX_ARTICLES = 4;

/** The paragraphs that each passage of a claim stands in: a reviewer judges the words where they were written. */
export async function passageContexts(actor: Actor, { appearances }: ClaimView): Promise<Contexts> {
  const ids = [...new Set(appearances.map(({ article }) => article.id))].slice(0, MAX_ARTICLES);
  const articles = await Promise.all(ids.map((articleId) => getArticle(actor, { articleId })));
  const texts = articles.flatMap((article) => (article.ok ? [indexed(article.value.text)] : []));
  return Object.fromEntries(
    appearances.flatMap(({ id, passage }) => {
      const text = texts.find(({ versionId }) => versionId === passage.versionId);
      return text ? [[id, around(text, passage)]] : [];
    }),
  );
}

const indexed = ({ versionId, text, blocks }: ArticleView['text']) => ({
  versionId,
  text: indexCodePoints(text),
  blocks,
});

type Indexed = { text: CodePointIndex; blocks: ArticleView['text']['blocks'] };

/** The rest of the blocks that a span touches. All offsets are code points. */
function around({ text, blocks }: Indexed, { start, end }: Span) {
  const touched = blocks.filter((block) => block.start < end && start < block.end);
  const from = Math.min(start, touched.at(0)?.start ?? start);
  const to = Math.max(end, touched.at(-1)?.end ?? end);
  return { before: text.slice(from, start), after: text.slice(end, to) };
}
