import type { Snapshot, SnapshotPassage } from '@/lib/domain/publication/publication';

/** The media type of what `webAnnotations` makes, as the W3C Web Annotation Protocol has it. */
export const ANNOTATION_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * The passages of a publication as a W3C Annotation Page, an annotation each. Every target has a TextQuoteSelector;
 * positions count Unicode code points of the text that Sourceline keeps (its SHA-256 is `textSha256`), so a
 * TextPositionSelector stands with our copy of the article alone, never with the outlet's page.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function webAnnotations(snapshot: Snapshot, siteUrl: string) {
  const claim = `${siteUrl}/claims/${snapshot.slug}`;
  const id = `${claim}/annotations.json`;
  return {
    '@context': [CONTEXT, { textSha256: `${siteUrl}/methodology#text` }],
    id,
    type: 'AnnotationPage',
    items: snapshot.passages.map((passage, index) => ({
      id: `${id}#${index + 1}`,
      type: 'Annotation',
      motivation: 'assessing',
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
      target: targetsOf(passage, siteUrl),
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
