import type { ReactNode } from 'react';
import { PartialDate } from '@/components/text/partial-date';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { sliceCodePoints } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';

/** What an article is called and where it comes from, over its text. */
export function ArticleHead({ article, watching }: { article: ArticleView; watching?: ReactNode }) {
  const { id, title, outlet, byline, publishedAt, url, display, language, direction } = article;
  return (
    <header className="grid gap-3">
      <Breadcrumbs crumbs={[{ label: 'Articles', href: '/desk/articles' }, { label: 'Article' }]} />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div
          dir={direction}
          className={cx('min-w-0 grow basis-80', direction === 'rtl' ? 'max-w-measure' : 'max-w-3xl')}
        >
          <p className="kicker mb-1">
            <bdi>{outlet.name}</bdi>
          </p>
          {/* Where the text begins with its title, that is the title to be seen: it stands there to be selected. */}
          <h1
            lang={language}
            className={startsWithTitle(article) ? 'sr-only' : 'text-3xl tracking-[-0.01em]'}
          >
            {title}
          </h1>
          <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
            {byline ? <bdi>{byline}</bdi> : null}
            {publishedAt ? <PartialDate value={publishedAt} /> : <span>Date not known</span>}
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer" className="link">
                Original
              </a>
            ) : null}
            <Badge>{display === 'FULL' ? 'Readers see the whole text' : 'Readers see excerpts'}</Badge>
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink size="sm" href={`/desk/claims?articleId=${id}`}>
            Its claims
          </ButtonLink>
          {watching}
          <ButtonLink size="sm" href={`/desk/articles/${id}/origins`}>
            Where does this come from?
          </ButtonLink>
          <ButtonLink size="sm" href={`/desk/articles/${id}/sightings`}>
            Sightings
          </ButtonLink>
          <ButtonLink size="sm" href={`/desk/articles/${id}/versions`}>
            Versions
          </ButtonLink>
          <ButtonLink size="sm" href={`/desk/articles/${id}/edit`}>
            Edit details
          </ButtonLink>
        </div>
      </div>
    </header>
  );
}

function startsWithTitle({ title, text }: ArticleView): boolean {
  const [first] = text.blocks;
  return first?.kind === 'HEADING' && sliceCodePoints(text.text, first.start, first.end) === title;
}
