import type { Snapshot, SnapshotEvidence, SnapshotPassage } from '@/lib/domain/publication/publication';
import { archiveOf } from './archive';

/** The media type of what `webAnnotations` makes, as the W3C Web Annotation Protocol has it. */
export const ANNOTATION_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * The passages of a publication as a W3C Annotation Page, an annotation each, and behind them the excerpts of its evidence that
 * stand in an archived copy. Every target has a TextQuoteSelector;
 * positions count Unicode code points of the text that Sourceline keeps (its SHA-256 is `textSha256`), so a
 * TextPositionSelector stands with our copy of the article alone, never with the outlet's page.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function webAnnotations(snapshot: Snapshot, siteUrl: string) {
  const claim = `${siteUrl}/claims/${snapshot.slug}`;
  const id = `${claim}/annotations.json`;
  const targets = [
    ...snapshot.passages.map((p) => ({ motivation: 'assessing', target: targetsOf(p, siteUrl) })),
    ...snapshot.evidence.flatMap((e) => excerptTargets(e, siteUrl)),
  ];
  return {
    '@context': [CONTEXT, { textSha256: `${siteUrl}/methodology#text` }],
    id,
    type: 'AnnotationPage',
    items: targets.map(({ motivation, target }, index) => ({
      id: `${id}#${index + 1}`,
      type: 'Annotation',
      motivation,
      created: snapshot.firstPublishedAt,
      modified: snapshot.publishedAt,
      body: [
        {
          type: 'TextualBody',
          value: snapshot.claim.statement,
          format: 'text/plain',
          language: snapshot.claim.language,
          textDirection: snapshot.claim.direction,
          purpose: 'describing',
        },
        { id: claim, type: 'Text', format: 'text/html', language: 'en' },
      ],
      target,
    })),
  };
}

function targetsOf(
  { article, exact, prefix, suffix, start, end, textSha256 }: SnapshotPassage,
  siteUrl: string,
) {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const position = { type: 'TextPositionSelector', start, end };
  const kept = { source: `${siteUrl}/articles/${article.slug}`, selector: [quote, position], textSha256 };
  return article.url ? [{ source: article.url, selector: quote }, kept] : [kept];
}

/** The words of an excerpt: on the page that was copied, and in our copy, where a position holds as well. */
function excerptTargets({ excerpt, capture }: SnapshotEvidence, siteUrl: string) {
  if (excerpt === null || !capture?.excerpt || capture.textSha256 === null) return [];
  const { sha256, textSha256, address } = capture;
  const { start, end, prefix, suffix } = capture.excerpt;
  const quote = { type: 'TextQuoteSelector', exact: excerpt, prefix, suffix };
  const position = { type: 'TextPositionSelector', start, end };
  const kept = { source: archiveOf(sha256, siteUrl), selector: [quote, position], textSha256 };
  return [{ motivation: 'linking', target: address ? [{ source: address, selector: quote }, kept] : [kept] }];
}
