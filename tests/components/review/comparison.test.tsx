import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Opinions } from '@/components/review/opinions';
import { RoundRecord } from '@/components/review/round/record';
import type { ReviewView, RoundView } from '@/lib/schemas/claim/rounds';
import type { EvidenceLinkView } from '@/lib/schemas/evidence';

const opinion = (id: string, over: Partial<ReviewView> = {}): ReviewView => ({
  ...{ id, reviewer: null, mine: false, amendment: false, rationale: `Because of ${id}.` },
  finding: { verdict: 'SUPPORTED', credibility: 2, confidence: 'MODERATE', likelihood: null },
  ...{ explanations: [], sealedAt: null },
  ...over,
});
const doubtful = { verdict: 'FALSE', credibility: 5, confidence: 'MODERATE', likelihood: null } as const;
const round = (reviews: ReviewView[]): RoundView => ({
  ...{ sequence: 1, state: 'CONCLUDED', quorum: 2, agreed: false, result: null, adjudication: null },
  ...{ openedAt: '2026-11-30T09:00:00Z', closedAt: '2026-11-30T10:00:00Z', steppedAside: false },
  ...{ disagreement: ['Verdicts differ: Supported and False.'], reviews },
});
const link = (id: string, evidenceId: string, over: Partial<EvidenceLinkView> = {}): EvidenceLinkView => ({
  ...{
    id,
    stance: 'CORROBORATES',
    strength: 'STRONG',
    excerpt: null,
    anchor: null,
    rationale: 'It says so.',
  },
  ...{ addedBy: null, addedAt: '2026-11-30T09:00:00Z', withReview: true, reviewId: null },
  evidence: {
    ...{ id: evidenceId, title: `Paper ${evidenceId}`, url: null, source: null, type: 'DATA' },
    ...{ publishedAt: null, sensitivity: 'PUBLIC', state: 'ACTIVE', originality: 'UNKNOWN' },
    ...{ hasFile: false, version: 1, createdAt: '2026-11-30T09:00:00Z' },
  },
  ...over,
});

/** The words of a table's rows, cell by cell. */
const rowsOf = (html: string, caption: string): string[][] => {
  const table = html.split('<table').find((part) => part.includes(caption)) ?? '';
  return table
    .split('<tr')
    .slice(1)
    .map((row) => row.split(/<t[dh]/).slice(1))
    .map((cells) =>
      cells.map((cell) =>
        `<${cell}`
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    );
};

describe('reviews side by side', () => {
  const reviews = [opinion('a'), opinion('b', { finding: doubtful })];
  const evidence = [
    link('1', 'x', { withReview: false }),
    link('2', 'y', { reviewId: 'a' }),
    link('3', 'y', { reviewId: 'b', stance: 'CONTRADICTS', strength: 'WEAK' }),
  ];
  const html = renderToStaticMarkup(<RoundRecord round={round(reviews)} claimId="c" evidence={evidence} />);

  test('have labels for names, no time, and a mark where they differ', () => {
    const [head, verdict, credibility, confidence] = rowsOf(html, 'The findings side by side');
    expect(head).toEqual(['Scale', 'First review', 'Second review']);
    expect(verdict?.join(' ')).toMatch(/Verdict Apart.*Supported.*False/);
    expect(credibility?.join(' ')).toMatch(/Credibility Apart/);
    expect(confidence?.join(' ')).not.toMatch(/Apart|Differs/);
    expect(html).not.toContain('sealed');
  });

  test('have all evidence, each piece once, with who brought it and what they held it to do', () => {
    const [head, one, other] = rowsOf(html, 'The evidence, and who brought it');
    expect(head).toEqual(['Evidence', 'With the claim', 'First review', 'Second review']);
    expect(one?.[1]).toContain('strong');
    expect(one?.[2]).toContain('Not brought');
    expect(other?.[0]).toContain('Read differently');
    expect(other?.[1]).toContain('Not brought');
    expect(other?.[3]).toContain('weak');
  });

  test('are not compared where they agree, or where there is one', () => {
    for (const one of [{ ...round(reviews), agreed: true }, round([opinion('a')])])
      expect(renderToStaticMarkup(<RoundRecord round={one} claimId="c" />)).not.toContain('side by side');
  });
});

test('a later opinion stands beside the sealed one, with what changed in words', () => {
  const first = opinion('a', { mine: true, finding: doubtful });
  const later = opinion('b', { mine: true, amendment: true, finding: { ...doubtful, verdict: 'DISPUTED' } });
  const html = renderToStaticMarkup(<Opinions first={first} amendments={[later]} label={null} />);
  const [head, verdict, credibility] = rowsOf(html, 'What was sealed, and what was said later');
  expect(head).toEqual(['Scale', 'Sealed opinion', 'Later opinion']);
  expect(verdict?.[2]).toContain('changed');
  expect(credibility?.join(' ')).not.toContain('changed');
});
