import { Imprint } from '@/components/publication/claim/passage';
import { counted } from '@/components/publication/words';
import { Notice } from '@/components/ui/notice';
import type { PublicArticleSnapshot } from '@/lib/domain/publication/publication';
import { ArticleClaims, EarlierClaims } from './claims';
import { type NumberedClaim, numberedClaims } from './marks';
import { ArticleText } from './text';

type Article = PublicArticleSnapshot['article'];

/**
 * An article for readers: its text beside the claims in it; on a phone the claims follow the text. A text that runs from
 * the right stands at the right, under its title.
 */
export function ArticlePage({ snapshot }: { snapshot: PublicArticleSnapshot }) {
  const { article } = snapshot;
  const claims = numberedClaims(snapshot.marks);
  return (
    <>
      <Head article={article} />
      <div
        dir={article.direction}
        className="mt-9 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,38rem)_minmax(18rem,1fr)] xl:gap-x-24"
      >
        <div dir="ltr" className="min-w-0">
          {article.display === 'EXCERPTS' ? <ExcerptsOnly outlet={article.outlet.name} /> : null}
          <ArticleText snapshot={snapshot} claims={claims} />
        </div>
        <Margin claims={claims} earlier={snapshot.earlier ?? []} outlet={article.outlet.name} />
      </div>
    </>
  );
}

/** The words around the title stay English; they only keep to its side of the page, and so do those of the margin. */
const Head = ({ article }: { article: Article }) => (
  <header dir={article.direction}>
    <p className="kicker">Article</p>
    <h1 lang={article.language} className="headline mt-3 max-w-[30ch] rtl:max-w-none">
      {article.title}
    </h1>
    <div className="mt-4">
      <Imprint article={article} />
    </div>
  </header>
);

type MarginProps = {
  claims: readonly NumberedClaim[];
  earlier: NonNullable<PublicArticleSnapshot['earlier']>;
  outlet: string;
};

const Margin = ({ claims, earlier, outlet }: MarginProps) => (
  <aside
    aria-labelledby="claims-title"
    className="min-w-0 border-t-2 border-ink pt-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto"
  >
    <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 id="claims-title" className="text-xl">
        Claims in this article
      </h2>
      <p dir="ltr" className="text-sm text-ink-muted">
        {counted(claims.length, 'claim')}
      </p>
    </div>
    {claims.length > 0 ? (
      <ArticleClaims claims={claims} outlet={outlet} />
    ) : (
      <p className="text-ink-muted">No published claim stands in this article now.</p>
    )}
    <EarlierClaims claims={earlier} />
  </aside>
);

const ExcerptsOnly = ({ outlet }: { outlet: string }) => (
  <Notice className="measure mb-7">
    <p>
      We may not print this article whole. Here are the parts around the claims in it; the rest is at{' '}
      <bdi>{outlet}</bdi>.
    </p>
  </Notice>
);
