import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '@/components/publication/article/page';
import { isolated } from '@/lib/domain/text/isolating';
import { NOWHERE, readArticle } from '../../reading';
import { canonicalOf, site } from '../../site';

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ slug: NOWHERE }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readArticle((await params).slug);
  if (!found) return {};
  const { slug, title, outlet } = found.article;
  const description = `The claims in this article of ${isolated(outlet.name)}, each with who makes it and what the evidence bears out.`;
  const url = canonicalOf(`/articles/${slug}`);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: 'article', title, description, url, siteName: site().name },
    // The text is the outlet's: its own page is the one to find by it.
    robots: { index: false },
  };
}

/** An article as far as readers may see it, with the published claims where they stand. */
export default async function Article({ params }: Props) {
  const found = await readArticle((await params).slug);
  if (!found) notFound();
  return <ArticlePage snapshot={found} />;
}
