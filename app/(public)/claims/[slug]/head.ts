import type { Head } from '@/components/shell/document-head';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { publishedMeaning, type Verdict, verdictLabels } from '@/lib/domain/review/review';
import type { Direction } from '@/lib/domain/text/text';
import type { Site } from '@/lib/formats/claim-review';

/** The head of a claim's page. Whatever the version, the canonical address is the claim's own. */
export function claimHead(
  { slug, claim, result, summary, evidence, firstPublishedAt, publishedAt }: Snapshot,
  site: Site,
): Head {
  const url = `${site.url}/claims/${slug}`;
  return {
    title: claim.statement,
    description: result
      ? found(
          result.verdict,
          summary ?? publishedMeaning(result.verdict, evidence.length > 0),
          claim.direction,
        )
      : 'This claim’s page has been retracted. The note says why.',
    canonical: url,
    alternates: {
      'application/json': `${site.url}/api/v1/public/claims/${slug}`,
      'application/ld+json': `${url}/annotations.json`,
    },
    shared: {
      type: 'article',
      url,
      siteName: site.name,
      publishedTime: firstPublishedAt,
      modifiedTime: publishedAt,
      tags: claim.tags,
    },
  };
}

/** The verdict and the answer. Words from right to left stand alone: a plain text would tangle them with the verdict. */
function found(verdict: Verdict, answer: string | null, direction: Direction): string {
  if (answer && direction === 'rtl') return answer;
  return `${verdictLabels[verdict]}: ${answer ?? 'the reviewers give their reasons.'}`;
}
