import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage, locate, passageStates } from '@/lib/domain/passage/anchoring';
import { ALTERED_AT_LEAST } from '@/lib/domain/passage/score';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { codePointLength, normaliseText, sliceCodePoints } from '@/lib/domain/text/text';
import { storedText, textAndSpan } from '../../support/unicode';

describe('locate over random text', () => {
  const passageIn = textAndSpan
    .map(({ text, span }) => ({ text, described: describePassage(indexCodePoints(text), span) }))
    .filter(({ described }) => described.ok)
    .map(({ text, described }) => ({ text, passage: described.ok ? described.value : neverHappens() }));

  it('on the text that it was described in: EXACT', () => {
    fc.assert(
      fc.property(passageIn, ({ text, passage }) => {
        const span = { start: passage.start, end: passage.end };
        expect(locate(text, passage)).toEqual({ state: 'EXACT', span, score: 1 });
      }),
    );
  });

  it('after text put before it: MOVED by its length, or to a twin with the same words', () => {
    fc.assert(
      fc.property(passageIn, storedText, ({ text, passage }, before) => {
        const later = `${before}\n${text}`;
        const shift = codePointLength(before) + 1;
        const located = locate(later, passage);
        if (located.state !== 'EXACT' && located.state !== 'MOVED') throw new Error(`is ${located.state}`);
        expect(at(later, located.span)).toBe(passage.exact);
        if (later.indexOf(passage.exact) === later.lastIndexOf(passage.exact))
          expect(located.span).toEqual({ start: passage.start + shift, end: passage.end + shift });
      }),
    );
  });

  it('after any edits: claims only text that stands there, the quote itself when it says so, and always the same', () => {
    const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 6 }), put: storedText });
    const seen = new Set<string>();
    fc.assert(
      fc.property(passageIn, fc.array(edit, { minLength: 1, maxLength: 3 }), ({ text, passage }, edits) => {
        const later = edits.reduce(applyEdit, text);
        const located = locate(later, passage);
        seen.add(located.state);
        expect(locate(later, { ...passage })).toEqual(located);
        if (located.state === 'LOST') {
          expect(located.score).toBeLessThan(ALTERED_AT_LEAST);
          return;
        }
        const found = at(later, located.span);
        if (located.state === 'ALTERED') {
          expect(found).toBe(located.exact);
          expect(located.score).toBeGreaterThanOrEqual(ALTERED_AT_LEAST);
        } else expect(found).toBe(passage.exact);
        const unmoved = located.span.start === passage.start && located.span.end === passage.end;
        if (located.state !== 'ALTERED') expect(located.state).toBe(unmoved ? 'EXACT' : 'MOVED');
      }),
      { numRuns: 300, seed: 7 },
    );
    expect([...seen].sort()).toEqual([...passageStates].sort());
  });

  const at = (text: string, { start, end }: { start: number; end: number }) =>
    sliceCodePoints(text, start, end);

  function applyEdit(text: string, { at, drop, put }: { at: number; drop: number; put: string }): string {
    const characters = [...text];
    characters.splice(at % (characters.length + 1), drop, put);
    return normaliseText(characters.join(''));
  }
});

function neverHappens(): never {
  throw new Error('filtered out above');
}
