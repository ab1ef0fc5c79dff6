import type { ChosenPassage } from '@/components/passage/quote';
import type { Passage } from '@/lib/domain/passage/anchoring';
import type { ArticleView } from '@/lib/schemas/article';

/** A passage of this article as the claim form shows it. */
export function chosenPassage(article: ArticleView, passage: Passage): ChosenPassage {
  const { id, title, language, direction } = article;
  return {
    ...passage,
    versionId: article.text.versionId,
    article: { id, title, outlet: article.outlet.name, language, direction },
  };
}
