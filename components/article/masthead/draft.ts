import { nothingTyped, type PickedSource, sentId, type Unpicked } from '@/components/source/picker/picked';
import type { Display } from '@/lib/domain/article';
import type { Direction } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';

/** What is said about an article while it is being written. Survives JSON. */
export type MastheadDraft = {
  title: string;
  byline: string;
  outlet: PickedSource | null;
  /** An outlet that is typed and not chosen or made yet. Older drafts have none. */
  typed?: Unpicked;
  url: string;
  publishedAt: string;
  language: string;
  /** Blank follows the language. */
  direction: Direction | '';
  display: Display;
};

export const emptyMasthead: MastheadDraft = {
  title: '',
  byline: '',
  outlet: null,
  typed: nothingTyped,
  url: '',
  publishedAt: '',
  language: '',
  direction: '',
  display: 'EXCERPTS',
};

/** For editing what is stored. */
export function mastheadDraft(article: ArticleView): MastheadDraft {
  const { title, language, direction, display, outlet } = article;
  return {
    ...{ title, language, direction, display },
    outlet: { id: outlet.id, name: outlet.name, kind: outlet.kind },
    byline: article.byline ?? '',
    url: article.url ?? '',
    publishedAt: article.publishedAt ?? '',
  };
}

/** As the schemas parse it. */
export const mastheadInput = ({ outlet, typed, ...draft }: MastheadDraft) => ({
  ...draft,
  outletId: sentId(outlet, typed),
});
