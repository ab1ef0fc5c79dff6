import type { Metadata } from 'next';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { publishedMeaning, type Verdict, verdictLabels } from '@/lib/domain/review/review';
import type { Direction } from '@/lib/domain/text/text';
import { canonicalOf, site } from '../../site';

/** The head of a claim's page. Whatever the version, the canonical address is the claim's own. */
export function claimMetadata({
  slug,
  claim,
  result,
  summary,
  evidence,
  firstPublishedAt,
  publishedAt,
}: Snapshot): Metadata {
  const url = canonicalOf(`/claims/${slug}`);
  const description = result
    ? found(result.verdict, summary ?? publishedMeaning(result.verdict, evidence.length > 0), claim.direction)
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

/** The verdict and the answer. Words from right to left stand alone: a plain text would tangle them with the verdict. */
function found(verdict: Verdict, answer: string | null, direction: Direction): string {
  if (answer && direction === 'rtl') return answer;
  return `${verdictLabels[verdict]}: ${answer ?? 'the reviewers give their reasons.'}`;
}
