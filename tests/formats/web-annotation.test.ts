import { describe, expect, test } from 'vitest';
import { buildSnapshot } from '@/lib/domain/publication/snapshot';
import { sliceCodePoints } from '@/lib/domain/text/text';
import { webAnnotations } from '@/lib/formats/web-annotation';
import { aCopy, aPassage, aVersion, publicationFacts, someEvidence } from '../support/publication-facts';

const site = 'https://sourceline.example';
const page = (over: Parameters<typeof publicationFacts>[0] = {}) =>
  webAnnotations(buildSnapshot(publicationFacts(over)), site);

describe('the annotations of a claim', () => {
  test('are one page with one annotation for each passage', () => {
    const { type, id, items } = page({ passages: [aPassage(), aPassage('Nobody signed anything.')] });
    expect([type, id]).toEqual([
      'AnnotationPage',
      `${site}/claims/there-will-be-no-more-irgc-presence/annotations.json`,
    ]);
    expect(items.map((item) => item.type)).toEqual(['Annotation', 'Annotation']);
    expect(new Set(items.map((item) => item.id)).size).toBe(2);
  });

  test('select the quote on the outlet’s page, and quote and place in our copy', () => {
    const [item] = page().items;
    const quote = { type: 'TextQuoteSelector', exact: 'There will be no more IRGC presence in Syria' };
    expect(item?.target).toMatchObject([
      { source: 'https://noonpost.example/withdrawal', selector: quote },
      {
        source: `${site}/articles/the-withdrawal`,
        selector: [quote, { type: 'TextPositionSelector' }],
        textSha256: aVersion.sha256,
      },
    ]);
  });

  test('count code points, so that an emoji before the passage is one', () => {
    const selectors = page().items.flatMap((item) => item.target.flatMap(({ selector }) => selector));
    const position = selectors.find((selector) => 'start' in selector);
    const text = sliceCodePoints(aVersion.text, position?.start ?? 0, position?.end ?? 0);
    expect(aVersion.text.slice(0, 30)).toContain('🚚');
    expect(text).toBe('There will be no more IRGC presence in Syria');
  });

  test('point at our copy alone where the article has no address', () => {
    const { article } = aPassage();
    const [item] = page({ passages: [aPassage(undefined, { article: { ...article, url: null } })] }).items;
    expect(item?.target.map(({ source }) => source)).toEqual([`${site}/articles/the-withdrawal`]);
  });

  test('are one more for each excerpt that stands in an archived copy', () => {
    const { items } = page({ evidence: [someEvidence({ capture: aCopy() }), someEvidence()] });
    expect(items.map(({ motivation }) => motivation)).toEqual(['assessing', 'linking']);
    const quote = { type: 'TextQuoteSelector', exact: 'All units leave.', prefix: 'By order: ' };
    expect(items[1]?.target).toMatchObject([
      { source: 'https://archive.example/order', selector: quote },
      {
        source: `${site}/api/v1/public/captures/${'b'.repeat(64)}/text`,
        selector: [quote, { type: 'TextPositionSelector', start: 10, end: 26 }],
        textSha256: 'c'.repeat(64),
      },
    ]);
  });

  test.each([
    ['no excerpt is marked in', { excerpt: null }],
    ['nothing can be read in', { textSha256: null }],
  ])('leave out a copy that %s', (_, over) => {
    expect(page({ evidence: [someEvidence({ capture: aCopy(over) })] }).items).toHaveLength(1);
  });
});
