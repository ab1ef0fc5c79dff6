import { Fragment } from 'react';
import { PassageMark } from '@/components/passage/mark';
import type { Graded } from '@/components/publication/graded';
import { SourceLink } from '@/components/publication/source-link';
import { Dotted } from '@/components/text/dotted';
import { inPlace } from '@/components/text/in-place';
import { OutsideLink } from '@/components/text/outside-link';
import { PartialDate } from '@/components/text/partial-date';
import type { Occurrence } from '@/lib/domain/claim/claim';
import type { PublicArticleRef } from '@/lib/domain/publication/parts/refs';
import type { SnapshotPassage } from '@/lib/domain/publication/publication';
import { PublicAttribution } from './attribution';

const occurrenceLabels: Record<Occurrence, string> = { FIRST: 'First appearance', REPEAT: 'Repeated' };

/** One place where the claim stands: the article, the words in their context, and who says so there. */
export function PublicPassage({ passage, graded }: { passage: SnapshotPassage; graded: Graded }) {
  const { article, before, exact, after, start, attributions } = passage;
  return (
    <article
      dir={article.direction}
      className="grid gap-5 border-t border-rule py-7 first:border-t-0 first:pt-0"
    >
      <header>
        <p className="kicker">{occurrenceLabels[passage.occurrence]}</p>
        <h3 lang={article.language} className="mt-1 text-xl">
          <a href={`/articles/${article.slug}#at-${start}`} className="link-quiet">
            <bdi>{article.title}</bdi>
          </a>
        </h3>
        <Imprint article={article} />
      </header>
      <blockquote
        lang={article.language}
        dir={article.direction}
        cite={article.url ?? undefined}
        className="reading border-s-2 border-ink ps-5 whitespace-pre-line"
      >
        <span className="text-ink-muted">{before}</span>
        <PassageMark count={1}>{exact}</PassageMark>
        <span className="text-ink-muted">{after}</span>
      </blockquote>
      {inPlace(attributions).map(({ key, item }) => (
        <PublicAttribution key={key} attribution={item} outlet={article.outlet} graded={graded} />
      ))}
    </article>
  );
}

/** Outlet, byline, date, and the way to the article itself. */
export const Imprint = ({ article: { outlet, byline, publishedAt, url } }: { article: PublicArticleRef }) => (
  <Dotted
    className="mt-1.5"
    facts={[
      <Fragment key="outlet">
        <SourceLink source={outlet} />
        {byline ? (
          <span>
            , by <bdi>{byline}</bdi>
          </span>
        ) : null}
      </Fragment>,
      publishedAt && <PartialDate value={publishedAt} />,
      url && (
        <OutsideLink href={url}>
          Read it at <bdi>{outlet.name}</bdi>
        </OutsideLink>
      ),
    ]}
  />
);
