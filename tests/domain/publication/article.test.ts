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

  test('a retracted claim and another article leave no mark', () => {
    const retracted = retractedSnapshot(published().snapshot, {
      note: 'Forged.',
      at: '2026-11-23T10:00:00.000Z',
    });
    const elsewhere = published({
      passages: [aPassage(undefined, { article: { ...aPassage().article, slug: 'elsewhere' } })],
    });
    expect(page('FULL', { snapshot: retracted, card: cardOf(retracted) }, elsewhere).marks).toEqual([]);
  });

  test('a claim of an earlier text is marked where its very words stand, and listed apart where they don’t', () => {
    const before = 'A line that the paper took out since. ';
    const older = (text: string, exact: string) => {
      const [points, start] = [[...text], [...(text.split(exact, 1)[0] ?? '')].length];
      const end = start + [...exact].length;
      const words = (from: number, to: number) => points.slice(Math.max(0, from), to).join('');
      const around = { prefix: words(start - 32, start), suffix: words(end, end + 32) };
      const blocks = [{ kind: 'PARAGRAPH' as const, start: 0, end: points.length }];
      const version = { ...aVersion, text, sha256: 'c'.repeat(64), blocks };
      const passage = { ...aPassage().passage, start, end, exact, ...around };
      return published({ passages: [aPassage(undefined, { version, passage })] });
    };
    const { exact, start, end } = aPassage().passage;
    const stands = page('FULL', older(before + aVersion.text, exact));
    expect(stands.marks.map((mark) => [mark.start, mark.end])).toEqual([[start, end]]);
    expect(stands.earlier).toBeUndefined();
    const gone = page('FULL', older(before + aVersion.text, 'A line that the paper took out since'));
    expect(gone.marks).toEqual([]);
    expect(gone.earlier).toHaveLength(1);
  });
});
