import { describe, expect, test } from 'vitest';
import { buildSnapshot, retractedSnapshot } from '@/lib/domain/publication/snapshot';
import { type Verdict, verdictLabels, verdicts } from '@/lib/domain/review/review';
import { claimReview, ratingValues, scriptJson } from '@/lib/formats/claim-review';
import { newsroom, ownVoice, quotes } from '../domain/provenance/newsroom';
import { shownOf } from '../domain/provenance/showing/naming';
import {
  aCopy,
  anAttribution,
  aPassage,
  commander,
  officer,
  publicationFacts,
  someEvidence,
} from '../support/publication-facts';

const site = { name: 'Sourceline', url: 'https://sourceline.example' };
const review = (over: Parameters<typeof publicationFacts>[0] = {}) =>
  claimReview(buildSnapshot(publicationFacts(over)), site);
const finding = (verdict: Verdict) =>
  ({ verdict, credibility: 2, confidence: 'HIGH', likelihood: null }) as const;

describe('a claim review', () => {
  test('names the claim, where it stands and who reviewed it', () => {
    expect(review()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://sourceline.example/claims/there-will-be-no-more-irgc-presence',
      claimReviewed: 'There will be no more IRGC presence in Syria.',
      author: { '@type': 'Organization', name: 'Sourceline' },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'Javad Ghaffari' },
        datePublished: '2024-12-05',
        firstAppearance: { '@type': 'NewsArticle', url: 'https://noonpost.example/withdrawal' },
        appearance: [
          { headline: 'The withdrawal', publisher: { '@type': 'Organization', name: 'Noon Post' } },
        ],
      },
    });
  });

  test.each([
    ['2024-12-06T00:30+03:00', '2024-12-06T00:30+03:00'],
    ['2024-12-05T21:30', '2024-12-05T21:30Z'],
    ['2024-12-06', '2024-12-06'],
  ])('dates an article of %s as %s, in its outlet’s zone', (publishedAt, datePublished) => {
    const [passage, ...others] = publicationFacts().passages;
    if (!passage) throw new Error('There is no passage.');
    const passages = [{ ...passage, article: { ...passage.article, publishedAt } }, ...others];
    expect(review({ passages })).toMatchObject({ itemReviewed: { firstAppearance: { datePublished } } });
  });

  test.each([
    ['P. Other, Q. Writer', ['P. Other', 'Q. Writer'].map((name) => ({ '@type': 'Person', name }))],
    ['P. Other', { '@type': 'Person', name: 'P. Other' }],
    [
      'Doctors Without Borders, Lebanon office',
      { '@type': 'Person', name: 'Doctors Without Borders, Lebanon office' },
    ],
    [null, undefined],
  ])('names the people of the byline %s each', (byline, author) => {
    const passages = publicationFacts().passages.map((passage) => ({
      ...passage,
      article: { ...passage.article, byline },
    }));
    const { firstAppearance } = review({ passages }).itemReviewed as { firstAppearance: object };
    expect((firstAppearance as { author?: unknown }).author).toEqual(author);
  });

  test.each([
    ['2024-12-05T09:00', '2024-12-05'],
    ['2024-12', '2024-12'],
    [null, '2024-12-08T00:30+03:00'],
  ])('dates what was said at %s, on a clock that nobody knows, as %s', (saidAt, datePublished) => {
    const [passage] = publicationFacts().passages;
    if (!passage) throw new Error('There is no passage.');
    const attributions = passage.attributions.map((attribution) => ({ ...attribution, saidAt }));
    const article = { ...passage.article, publishedAt: '2024-12-08T00:30+03:00' };
    const passages = [{ ...passage, article, attributions }];
    expect(review({ passages })).toMatchObject({ itemReviewed: { datePublished } });
  });

  test.each(verdicts)(
    'gives %s by its name, with a number only where it has a place between false and true',
    (verdict) => {
      const { reviewRating } = review({ result: finding(verdict) });
      const value = ratingValues[verdict];
      const numbers = value === null ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 };
      expect(reviewRating).toEqual({ '@type': 'Rating', alternateName: verdictLabels[verdict], ...numbers });
    },
  );

  test('says of the rating how many origins it rests on, on each side that has reports', () => {
    const provenance = shownOf(
      newsroom(ownVoice('a', { first: true }), ownVoice('b'), quotes('c', 'army', { stance: 'DENIES' })),
    );
    expect(review({ provenance }).reviewRating).toMatchObject({
      ratingExplanation:
        'For the claim: 2 reports → 2 origins → 1 independent of the claimant. Against the claim: 1 report → 1 origin → 1 independent of the claimant.',
    });
    expect(review().reviewRating).not.toHaveProperty('ratingExplanation');
  });

  test('ranks the verdicts that have a number', () => {
    const ranked = ['FALSE', 'UNSUPPORTED', 'PARTLY_SUPPORTED', 'SUPPORTED'] as const;
    const values = ranked.map((verdict) => ratingValues[verdict] ?? Number.NaN);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect([ratingValues.DISPUTED, ratingValues.UNVERIFIABLE, ratingValues.OUTDATED]).toEqual([
      null,
      null,
      null,
    ]);
  });

  const hop = { act: 'SAID', basis: 'WITNESSED' } as const;
  test.each([
    [
      'the paper in its own voice',
      [{ ...hop, speaker: 'NONE', source: null }],
      { '@type': 'Organization', name: 'Noon Post' },
    ],
    ['nobody where the article names nobody', [{ ...hop, speaker: 'UNKNOWN', source: null }], undefined],
    [
      'the origin of the chain',
      [{ ...hop, speaker: 'SOURCE', source: officer }],
      { '@type': 'Person', name: 'A former Syrian officer' },
    ],
    ['no document', [{ ...hop, speaker: 'SOURCE', source: { ...commander, kind: 'DOCUMENT' } }], undefined],
  ] as const)('gives as author %s', (_, hops, author) => {
    const passages = [aPassage(undefined, { attributions: [anAttribution({ hops })] })];
    expect(review({ passages }).itemReviewed).toHaveProperty('@type', 'Claim');
    expect((review({ passages }).itemReviewed as { author?: unknown }).author).toEqual(author);
  });

  test('gives no author who only denies it', () => {
    const passages = [aPassage(undefined, { attributions: [anAttribution({ stance: 'DENIES' })] })];
    expect(review({ passages }).itemReviewed).not.toHaveProperty('author');
  });

  test('lists an article once, however often the claim stands in it', () => {
    const passages = [aPassage(), aPassage('Nobody signed anything.', { occurrence: 'REPEAT' })];
    expect((review({ passages }).itemReviewed as { appearance: unknown[] }).appearance).toHaveLength(1);
  });

  test('of a retracted claim has no rating, and says why', () => {
    const live = buildSnapshot(publicationFacts());
    const tombstone = claimReview(
      retractedSnapshot(live, { note: 'We were wrong.', at: live.publishedAt }),
      site,
    );
    expect(tombstone).toMatchObject({
      creativeWorkStatus: 'Retracted',
      correction: [{ '@type': 'CorrectionComment', text: 'We were wrong.', datePublished: live.publishedAt }],
    });
    expect(tombstone).not.toHaveProperty('reviewRating');
    expect(tombstone).not.toHaveProperty('reviewBody');
  });

  test('describes itself by the answer in short, in the language of the claim; without one, by a reviewer’s reason', () => {
    const claim = { ...publicationFacts().claim, language: 'ar' };
    expect(review({ claim, summary: 'نعم. هذا صحيح.' })).toMatchObject({
      inLanguage: 'ar',
      description: 'نعم. هذا صحيح.',
      reviewBody: 'نعم. هذا صحيح.',
    });
    const before = review({ claim, summary: null });
    expect(before).toMatchObject({ inLanguage: 'en', reviewBody: 'Two documents agree.' });
    expect(before).not.toHaveProperty('description');
  });

  test('leaves out what it does not know', () => {
    expect(scriptJson(review())).not.toMatch(/null|undefined|archivedAt/);
  });

  test('cites evidence that readers find archived, and no other', () => {
    const evidence = [
      someEvidence({ capture: aCopy() }),
      someEvidence(),
      someEvidence({ capture: aCopy({ textSha256: null }) }),
    ];
    expect(review({ evidence })).toMatchObject({
      citation: [
        {
          '@type': 'CreativeWork',
          name: 'Order of withdrawal',
          url: 'https://archive.example/order',
          datePublished: '2024-12-05',
          archivedAt: `https://sourceline.example/api/v1/public/captures/${'b'.repeat(64)}/text`,
        },
      ],
    });
  });
});

test('JSON for a script holds nothing that ends the script, and reads back the same', () => {
  const value = { text: '</script><script>alert(1)</script><!-- <b> & "quoted"  ' };
  expect(scriptJson(value)).not.toContain('<');
  expect(JSON.parse(scriptJson(value))).toEqual(value);
});
