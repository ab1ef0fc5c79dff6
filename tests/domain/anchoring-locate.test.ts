import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describe as describePassage, locate, type Passage, passageStates } from '@/lib/domain/anchoring';
import { ALTERED_AT_LEAST } from '@/lib/domain/anchoring-score';
import { codePointLength, normaliseText, sliceCodePoints } from '@/lib/domain/text';
import { storedText, textAndSpan } from '../support/unicode';

const article =
  'No formal agreement governed the withdrawal of the militias.\n' +
  'Fawaz said that fighters were paid monthly salaries of $200 until the end of 2023.\n' +
  'At their peak there were more than 10,000 fighters, he added. “We are leaving,” a commander told his staff 😀.\n' +
  'انسحبت الميليشيات مِن سُوريا في كانون الأول.\n';

function passageOf(text: string, exact: string, nth = 0): Passage {
  let at = text.indexOf(exact);
  for (let i = 0; i < nth; i++) at = text.indexOf(exact, at + 1);
  const start = codePointLength(text.slice(0, at));
  const result = describePassage(text, { start, end: start + codePointLength(exact) });
  if (!result.ok) throw new Error(`${exact} is not in the text`);
  return result.value;
}

const spanIn = (text: string, exact: string, nth = 0) => {
  const { start, end } = passageOf(text, exact, nth);
  return { start, end };
};

describe('locate: EXACT and MOVED', () => {
  test.each(['No formal agreement', '$200', '😀', 'كانون الأول.', 'سُوريا', 'fighters'])(
    '%s stands where it stood',
    (exact) => {
      const passage = passageOf(article, exact);
      expect(locate(article, passage)).toEqual({ state: 'EXACT', span: spanIn(article, exact), score: 1 });
    },
  );

  test.each(['$200', 'monthly salaries of $200', '“We are leaving,”', '😀', 'سُوريا'])(
    '%s moves with its text',
    (exact) => {
      const later = `Correction 👩‍👧: an earlier version misstated a name.\n\n${article}`;
      const expected = { state: 'MOVED', span: spanIn(later, exact), score: 1 };
      expect(locate(later, passageOf(article, exact))).toEqual(expected);
    },
  );

  it('follows the context when the same sentence is added at the old position', () => {
    const v1 = 'He was asked about pay. They got $200. Then he left for the coast and slept.';
    const v2 = 'She laughed out loud. + They got $200. Nothing more was said by anybody there. '.concat(v1);
    const passage = passageOf(v1, 'They got $200.');
    expect(passage.start).toBe(v2.indexOf('They got $200.'));
    expect(locate(v2, passage)).toEqual({ state: 'MOVED', span: spanIn(v2, 'They got $200.', 1), score: 1 });
  });

  it('takes the nearest when the context does not decide, and the earlier of two as near', () => {
    const line = 'It was denied. ';
    const passage = { ...passageOf(line.repeat(9), 'denied', 4), prefix: '', suffix: '' };
    const without = (nth: number) => {
      const at = passageOf(line.repeat(9), 'denied', nth).start;
      return `${line.repeat(9).slice(0, at)}stated${line.repeat(9).slice(at + 6)}`;
    };
    expect(locate(line.repeat(9), passage)).toMatchObject({ state: 'EXACT', span: { start: passage.start } });
    expect(locate(without(4), passage)).toMatchObject({
      state: 'MOVED',
      span: { start: passage.start - line.length },
    });
    expect(locate(line.repeat(4), passage)).toMatchObject({ span: spanIn(line.repeat(4), 'denied', 3) });
  });

  it('finds the one with the right context among very many', () => {
    const text = `${'x a '.repeat(3_000)}only here a stands out ${'x a '.repeat(3_000)}`;
    const passage = { ...passageOf(text, 'a', 3_000), start: 5, end: 6 };
    expect(locate(text, passage)).toEqual({ state: 'MOVED', span: spanIn(text, 'a', 3_000), score: 1 });
  });

  it('compares in NFC: a quote sent decomposed or with CRLF is the same quote', () => {
    const text = 'Il a dit :\n« café fermé ».';
    const passage = passageOf(text, 'dit :\n« café');
    const foreign = { ...passage, exact: passage.exact.normalize('NFD').replace('\n', '\r\n') };
    expect(locate(text, foreign)).toEqual({ state: 'EXACT', span: spanIn(text, passage.exact), score: 1 });
  });

  it('calls a quote whose recorded end is wrong MOVED, with the right span', () => {
    const passage = passageOf(article, 'formal agreement');
    expect(locate(article, { ...passage, end: passage.end + 4 })).toEqual({
      state: 'MOVED',
      span: spanIn(article, 'formal agreement'),
      score: 1,
    });
  });
});

describe('locate: ALTERED and LOST', () => {
  test.each([
    ['a figure', 'salaries of $200', '$200', '$2,500', 'salaries of $2,500'],
    ['a whole short quote', '$200', '$200', '$1,500', '$1,500'],
    [
      'a word for another',
      'more than 10,000 fighters',
      '10,000 fighters',
      '12,000 combatants',
      'more than 12,000 combatants',
    ],
    [
      'curly quotes made straight',
      '“We are leaving,” a commander',
      '“We are leaving,”',
      '"We are leaving,"',
      '"We are leaving," a commander',
    ],
    ['the last word', 'until the end of 2023', 'of 2023', 'of December', 'until the end of December'],
    ['the first word', 'Fawaz said that fighters', 'Fawaz', 'Al-Attiyah', 'Attiyah said that fighters'],
    ['an emoji', 'staff 😀', '😀', '👩‍👩‍👧', 'staff 👩‍👩‍👧'],
    ['Arabic that loses its vowels', 'مِن سُوريا', 'مِن سُوريا', 'من سوريا', 'من سوريا'],
  ])('%s', (_, exact, old, now, found) => {
    const later = `A new first line.\n${article.replace(old, now)}`;
    const located = locate(later, passageOf(article, exact));
    expect(located).toMatchObject({ state: 'ALTERED', exact: found, span: spanIn(later, found) });
    expect(located.score).toBeGreaterThanOrEqual(ALTERED_AT_LEAST);
    expect(located.score).toBeLessThan(1);
  });

  it('scores a small change above a great one', () => {
    const passage = passageOf(article, 'monthly salaries of $200 until the end of 2023');
    const small = locate(article.replace('2023', '2024'), passage);
    const great = locate(article.replace('salaries of $200 until', 'pay of $90 till'), passage);
    expect([small.state, great.state]).toEqual(['ALTERED', 'ALTERED']);
    expect(small.score).toBeGreaterThan(great.score);
  });

  it('prefers the sentence with new words to the old words in another sentence', () => {
    const later = article.replace('$200', '$350').concat('A taxi to the border cost $200 in those days.\n');
    expect(locate(later, passageOf(article, '$200'))).toMatchObject({ state: 'ALTERED', exact: '$350' });
  });

  test.each([
    ['the sentence is gone', article.replace(/Fawaz.*\n/, ''), 'fighters were paid monthly salaries of $200'],
    [
      'only the middle was cut out',
      article.replace('monthly salaries of $200 ', ''),
      'monthly salaries of $200',
    ],
    ['the text is empty', '', '$200'],
    ['another text', 'The weather stayed fair for most of the week, said the office.', 'No formal agreement'],
    ['a chance likeness', 'The office opened in May 2013.', '2023'],
  ])('LOST when %s', (_, later, exact) => {
    const located = locate(later, passageOf(article, exact));
    expect(located).toEqual({ state: 'LOST', score: expect.any(Number) });
    expect(located.score).toBeLessThan(ALTERED_AT_LEAST);
  });

  it('never finds an empty quote', () => {
    expect(locate(article, { ...passageOf(article, '$200'), exact: '\0' })).toEqual({
      state: 'LOST',
      score: 0,
    });
  });
});

describe('locate over random text', () => {
  const passageIn = textAndSpan
    .map(({ text, span }) => ({ text, described: describePassage(text, span) }))
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
          expect(later).not.toContain(passage.exact);
          return;
        }
        const found = at(later, located.span);
        if (located.state === 'ALTERED') {
          expect(found).toBe(located.exact);
          expect(found).not.toBe(passage.exact);
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
