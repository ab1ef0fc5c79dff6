import type { Metadata } from 'next';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { publishedMeaning, verdictLabels } from '@/lib/domain/review/review';
import { canonicalOf, site } from '../../site';

/** The head of a claim's page. Whatever the version, the canonical address is the claim's own. */
export function claimMetadata({
  slug,
  claim,
  result,
  evidence,
  firstPublishedAt,
  publishedAt,
}: Snapshot): Metadata {
  const url = canonicalOf(`/claims/${slug}`);
  const description = result
    ? `${verdictLabels[result.verdict]}: ${publishedMeaning(result.verdict, evidence.length > 0) ?? 'the reviewers give their reasons.'}`
    : 'This claim’s page has been retracted. The note says why.';
  return {
    title: claim.statement,
    description,
    alternates: {
      canonical: url,
      types: {
        'application/json': canonicalOf(`/api/v1/public/claims/${slug}`),
        'application/ld+json': `${url}/annotations.json`,
      },
    },
    openGraph: {
      type: 'article',
      title: claim.statement,
      description,
      url,
      siteName: site().name,
      publishedTime: firstPublishedAt,
      modifiedTime: publishedAt,
      tags: claim.tags,
    },
    twitter: { card: 'summary', title: claim.statement, description },
  };
}
