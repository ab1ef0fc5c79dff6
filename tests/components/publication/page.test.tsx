import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PublicCorrected } from '@/components/publication/claim/corrected';
import { PublicNotices } from '@/components/publication/claim/notices/notices';
import { PublicCheck } from '@/components/publication/claim/proof';
import { PublicRating } from '@/components/publication/claim/rating';
import type { Snapshot, SnapshotCorrection } from '@/lib/domain/publication/publication';
import {
  confidences,
  type Finding,
  publishedMeaning,
  verdictMeanings,
  verdicts,
} from '@/lib/domain/review/review';

const at = '2026-03-01T10:00:00.000Z';

const live: Snapshot = {
  format: 'sourceline.claim.1',
  slug: 'the-claim',
  sequence: 2,
  state: 'LIVE',
  publishedAt: at,
  firstPublishedAt: at,
  claim: {
    statement: 'The dam holds.',
    kind: 'FACTUAL',
    quantity: null,
    place: null,
    language: 'en',
    direction: 'ltr',
    tags: [],
    wouldChange: null,
  },
  result: null,
  opinions: [],
  adjudication: null,
  checkedBy: [],
  passages: [],
  evidence: [],
  sources: [],
  history: [],
  corrections: [],
  retraction: null,
};

/** What is read out of a piece of a page, hidden words included. */
const wordsOf = (node: React.ReactNode): string =>
  renderToStaticMarkup(node)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('a retracted claim', () => {
  const retracted: Snapshot = { ...live, state: 'RETRACTED', retraction: { note: 'The source erred.', at } };

  test('is announced as retracted, not as an error', () => {
    const words = wordsOf(<PublicNotices snapshot={retracted} newest={2} underReview={false} notices={[]} />);
    expect(words).toMatch(/^Retracted: we take back what stood here The source erred\./);
    expect(words).not.toContain('Error');
  });
});

describe('a corrected claim', () => {
  const change = (kind: SnapshotCorrection['kind'], day: number, note: string): SnapshotCorrection => ({
    kind,
    at: `2026-03-0${day}T10:00:00.000Z`,
    before: 'then',
    after: 'now',
    note,
  });
  const changed: Snapshot = {
    ...live,
    corrections: [
      change('CLARIFICATION', 2, 'The first note.'),
      change('CORRECTION', 3, 'The newest note.'),
      change('RETRACTION', 4, 'Taken back for a day.'),
    ],
  };

  test('says under its headline what was changed last and when, and leads to the history', () => {
    const head = <PublicCorrected snapshot={changed} />;
    expect(wordsOf(head)).toBe('Correction, 3 March 2026 The newest note. History and corrections');
    expect(renderToStaticMarkup(head)).toContain('href="#history"');
  });

  test('says nothing there when it never changed, or was taken back', () => {
    expect(wordsOf(<PublicCorrected snapshot={live} />)).toBe('');
    expect(wordsOf(<PublicCorrected snapshot={{ ...changed, state: 'RETRACTED' }} />)).toBe('');
  });
});

describe('a rating', () => {
  const found = (given: Partial<Finding>): Finding => ({
    verdict: 'SUPPORTED',
    credibility: 2,
    confidence: 'HIGH',
    likelihood: null,
    ...given,
  });
  const without = 'No evidence is published with this finding.';

  test('without published evidence says so, and claims none', () => {
    for (const verdict of verdicts) {
      for (const confidence of confidences) {
        const words = wordsOf(
          <PublicRating claim={live.claim} result={found({ verdict, confidence })} evidenced={false} />,
        );
        expect(words).toContain(without);
        expect(words).not.toMatch(
          /evidence (we found|is good|is thin|is credible|bears|shows|does not settle)/i,
        );
      }
    }
  });

  test('with evidence says what the verdict means', () => {
    const words = wordsOf(<PublicRating claim={live.claim} result={found({})} evidenced />);
    expect(words).toContain(verdictMeanings.SUPPORTED);
    expect(words).not.toContain(without);
  });

  test('begins with the answer in short, in the language of the claim', () => {
    const claim = { language: 'ar', direction: 'rtl' } as const;
    const rating = <PublicRating claim={claim} result={found({})} evidenced summary="نعم. هذا صحيح." />;
    expect(wordsOf(rating)).toMatch(/^Rating Verdict Supported In short نعم. هذا صحيح. Credibility/);
    expect(renderToStaticMarkup(rating)).toContain('<p lang="ar" dir="rtl"');
  });

  test('a meaning that speaks of no evidence stays', () => {
    expect(publishedMeaning('OUTDATED', false)).toBe(verdictMeanings.OUTDATED);
    expect(publishedMeaning('FALSE', false)).toBeNull();
  });
});

test('every version leads to the file that its hash is of', () => {
  const citation = { short: 'Short.', long: 'In full.', quoted: '' };
  const at = {
    slug: 'the-claim',
    sequence: 2,
    sha256: 'abc',
    annotated: false,
    citation,
    origin: 'https://x.example',
  };
  const [now, then] = [true, false].map((current) =>
    renderToStaticMarkup(<PublicCheck {...at} current={current} />),
  );
  expect(now).toContain('href="/api/v1/public/claims/the-claim"');
  expect(then).toContain('href="/api/v1/public/claims/the-claim/versions/2"');
  expect(then).toContain('curl -s https://x.example/api/v1/public/claims/the-claim/versions/2 | sha256sum');
});
