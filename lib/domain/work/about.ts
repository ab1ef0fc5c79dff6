import type { SourceKind } from '@/lib/domain/source';

/** What a list of claims is narrowed to by its name: the article they stand in, and a source that they name. */
export const aboutFields = ['articleId', 'sourceId'] as const;
export type AboutField = (typeof aboutFields)[number];

/** The words of an address for each, where somebody typed a name and picked none. */
export const aboutWords = { articleId: 'article', sourceId: 'source' } as const satisfies Record<
  AboutField,
  string
>;

/** One thing that words may mean, with what tells it from its namesakes. */
export type Meaning = {
  id: string;
  name: string;
  /** Of a source. */
  kind: SourceKind | null;
  /** The outlet of an article, the role of a source. */
  by: string | null;
  on: string | null;
};

/** What words may mean: the first of it, and whether there is more. */
export type Meant = { items: Meaning[]; more: boolean };

/** What words mean beyond doubt: the only thing that they fit. Of several a person chooses. */
export const onlyMeaning = ({ items: [first, ...others], more }: Meant): Meaning | null =>
  first && others.length === 0 && !more ? first : null;
