import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '@/lib/domain/article';
import { contextOf, MAX_CONTEXT } from '@/lib/domain/publication/context';
import { codePointLength, sliceCodePoints } from '@/lib/domain/text/text';
import { aPassage } from '../../support/publication-facts';

const inExcerpts = (exact?: string, version = aPassage().version) =>
  aPassage(exact, { version, article: { ...aPassage().article, display: 'EXCERPTS' } });

const inText = (...paragraphs: string[]) => ({
  ...assemble(paragraphs.map((text) => ({ kind: 'PARAGRAPH' as const, text }))),
  sha256: 'b'.repeat(64),
});

describe('the context of a passage', () => {
  test('is its block, not the blocks beside it', () => {
    expect(contextOf(aPassage())).toEqual({
      before: 'The convoys left at night. “',
      after: ',” he said. Nobody signed anything.',
    });
  });

  test('is its sentence alone where the article is shown in excerpts', () => {
    expect(contextOf(inExcerpts('Nobody signed'))).toEqual({ before: '', after: ' anything.' });
  });

  test('is cut between sentences when the block is long', () => {
    const sentence = 'This sentence has exactly fifty characters in itself. ';
    const version = inText(`${sentence.repeat(9)}The claim stands here. ${sentence.repeat(9)}`);
    const { before, after } = contextOf(aPassage('The claim stands here.', { version }));
    expect(before).toBe(sentence.repeat(5));
    expect(after).toBe(` ${sentence.repeat(5).trimEnd()}`);
  });

  test('of a paragraph of megabytes is read as far as it is shown', () => {
    const version = inText(`${'abcdefg '.repeat(100_000)}claim ${'hijklmn '.repeat(100_000)}`);
    const { before, after } = contextOf(aPassage('claim', { version }));
    expect(before).toBe('abcdefg '.repeat(35));
    expect(after).toBe(' hijklmn'.repeat(35));
  });

  test('is cut between words when one sentence is longer', () => {
    const version = inText(`${'abcdefg '.repeat(60)}claim ${'hijklmn '.repeat(60)}`);
    const { before, after } = contextOf(aPassage('claim', { version }));
    expect(before).toMatch(/^(abcdefg )+$/);
    expect(after).toMatch(/^( hijklmn)+$/);
  });

  test('goes to the ends of the first and the last block of a passage that crosses blocks', () => {
    const version = inText('One. Two.', 'Three. Four.');
    expect(contextOf(aPassage('Two.\n\nThree.', { version }))).toEqual({ before: 'One. ', after: ' Four.' });
  });

  test('property: it always stands directly around the passage, within the limit and within its blocks', () => {
    const paragraph = fc.array(fc.constantFrom('Word', '🚚', 'e\u0301', 'سلام', '.', '?', ' '), {
      minLength: 5,
      maxLength: 300,
    });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat({ max: 60 }),
        fc.boolean(),
        (paragraphs, from, length, full) => {
          const version = inText('Start.', ...paragraphs.map((p) => p.join('')));
          const total = codePointLength(version.text);
          const start = from % total;
          const end = Math.min(total, start + 1 + length);
          const base = full ? aPassage() : inExcerpts();
          const exact = sliceCodePoints(version.text, start, end);
          const facts = { ...base, version, passage: { ...base.passage, start, end, exact } };
          const { before, after } = contextOf(facts);
          const [before_, after_] = [codePointLength(before), codePointLength(after)];
          expect(before_).toBeLessThanOrEqual(MAX_CONTEXT);
          expect(after_).toBeLessThanOrEqual(MAX_CONTEXT);
          const whole = sliceCodePoints(version.text, start - before_, end + after_);
          expect(whole).toBe(before + exact + after);
          expect(before).not.toContain('\n');
          expect(after).not.toContain('\n');
        },
      ),
    );
  });
});
