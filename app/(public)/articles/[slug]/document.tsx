import { ArticlePage } from '@/components/publication/article/page';
import type { Drawing } from '@/components/shell/document';
import type { PublicArticleSnapshot } from '@/lib/domain/publication/publication';
import { isolated } from '@/lib/domain/text/isolating';
import type { Site } from '@/lib/formats/claim-review';

/** An article as far as readers may see it, with the published claims where they stand. */
export function articleDocument(snapshot: PublicArticleSnapshot, site: Site): Drawing {
  const { slug, title, outlet } = snapshot.article;
  const url = `${site.url}/articles/${slug}`;
  return {
    head: {
      title,
      description: `The claims in this article of ${isolated(outlet.name)}, each with who makes it and what the evidence bears out.`,
      canonical: url,
      // The text is the outlet's: its own page is the one to find by it.
      unlisted: true,
      shared: { type: 'article', url, siteName: site.name },
    },
    body: <ArticlePage snapshot={snapshot} />,
  };
}
