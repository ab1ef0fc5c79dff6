import { describe, expect, test } from 'vitest';
import type { Display } from '@/lib/domain/article';
import { articleSnapshot } from '@/lib/domain/publication/article';
import { cardOf } from '@/lib/domain/publication/card';
import type { PublicationFacts } from '@/lib/domain/publication/facts';
import { buildSnapshot, retractedSnapshot } from '@/lib/domain/publication/snapshot';
import { sliceCodePoints } from '@/lib/domain/text/text';
import { PublicArticle } from '@/lib/schemas/publication';
import { aPassage, aVersion, publicationFacts } from '../../support/publication-facts';

function published(over: Partial<PublicationFacts> = {}) {
  const snapshot = buildSnapshot(publicationFacts(over));
  return { snapshot, card: cardOf(snapshot) };
}

const page = (display: Display, ...publications: ReturnType<typeof published>[]) =>
  articleSnapshot({ article: { ...aPassage().article, display }, version: aVersion, publications });

describe('the public page of an article', () => {
  const nobody = published({ slug: 'nobody', passages: [aPassage('Nobody signed anything')] });

  test('is what the public schema promises', () => {
    const snapshot = page('FULL', published(), nobody);
    expect(PublicArticle.parse(snapshot)).toEqual(snapshot);
  });

  test('shows the whole text where we may republish it', () => {
    const { pieces } = page('FULL', published());
    expect(pieces.map((p) => p.kind)).toEqual(['HEADING', 'PARAGRAPH', 'PARAGRAPH']);
    expect(pieces.map((p) => p.text).join('\n\n')).toBe(aVersion.text);
    expect(pieces.some((p) => p.gap)).toBe(false);
  });

  test('shows only the sentences around published passages otherwise, and where text is left out', () => {
    const { pieces } = page('EXCERPTS', nobody);
    expect(pieces).toMatchObject([{ kind: 'PARAGRAPH', text: 'Nobody signed anything.', gap: true }]);
  });

  test('without a published claim, excerpts are empty', () => {
    expect(page('EXCERPTS')).toMatchObject({ pieces: [], marks: [] });
  });

  test('excerpts that follow on from each other have no gap between them', () => {
    const whole = aPassage(aVersion.text.slice(0, aVersion.text.lastIndexOf('\n\n')));
    const { pieces } = page('EXCERPTS', published({ passages: [whole] }));
    expect(pieces.map((p) => p.gap)).toEqual([false, false]);
  });

  test('marks stand where the quote stands, with who says so in words', () => {
    const { marks } = page('FULL', published(), nobody);
    expect(marks.map((m) => m.claim.slug)).toEqual([publicationFacts().slug, 'nobody']);
    expect(marks.map((m) => sliceCodePoints(aVersion.text, m.start, m.end))).toEqual([
      'There will be no more IRGC presence in Syria',
      'Nobody signed anything',
    ]);
    expect(marks[0]?.words[0]).toContain('Javad Ghaffari');
  });

  test('every piece is the text between its offsets', () => {
    for (const display of ['FULL', 'EXCERPTS'] as const)
      for (const piece of page(display, published(), nobody).pieces)
        expect(sliceCodePoints(aVersion.text, piece.start, piece.end)).toBe(piece.text);
  });

  test('a retracted claim, another article and another version leave no mark', () => {
    const retracted = retractedSnapshot(published().snapshot, {
      note: 'Forged.',
      at: '2026-11-23T10:00:00.000Z',
    });
    const elsewhere = published({
      passages: [aPassage(undefined, { article: { ...aPassage().article, slug: 'elsewhere' } })],
    });
    const older = published({
      passages: [aPassage(undefined, { version: { ...aVersion, sha256: 'c'.repeat(64) } })],
    });
    expect(page('FULL', { snapshot: retracted, card: cardOf(retracted) }, elsewhere, older).marks).toEqual(
      [],
    );
  });
});
