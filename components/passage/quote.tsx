import type { Direction } from '@/lib/domain/text/text';

/** A place in an article that a person has chosen, with what a form needs to show of it. */
export type ChosenPassage = {
  versionId: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  article: { id: string; title: string; outlet: string; language: string; direction: Direction };
};

/** The words of a passage between what stands before and after them. */
export function Quote({ passage }: { passage: ChosenPassage }) {
  const { exact, prefix, suffix, article } = passage;
  return (
    <figure className="border-s-2 border-ink ps-4">
      <figcaption className="text-xs font-semibold text-ink-muted">
        The passage in <bdi>{article.title}</bdi>
      </figcaption>
      <blockquote dir={article.direction} lang={article.language} className="mt-1 font-serif text-lg">
        <span className="text-ink-muted">{before(prefix)}</span>
        <mark className="passage" data-state="draft" data-testid="quote">
          {exact}
        </mark>
        <span className="text-ink-muted">{after(suffix)}</span>
      </blockquote>
    </figure>
  );
}

/** What stands before a passage, from its first whole word. */
export const before = (prefix: string): string => (prefix ? `… ${prefix.replace(/^\S*\s+/, '')}` : '');

/** What stands after a passage, to its last whole word. */
export const after = (suffix: string): string => (suffix ? `${suffix.replace(/\s+\S*$/, '')} …` : '');
