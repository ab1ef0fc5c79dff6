import { describe, expect, it, test } from 'vitest';
import { describe as describePassage, locate, type Passage } from '@/lib/domain/passage/anchoring';
import { ALTERED_AT_LEAST } from '@/lib/domain/passage/score';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { codePointLength, sliceCodePoints } from '@/lib/domain/text/text';

const article =
  'No formal agreement governed the withdrawal of the militias.\n' +
  'Fawaz said that fighters were paid monthly salaries of $200 until the end of 2023.\n' +
  'At their peak there were more than 10,000 fighters, he added. “We are leaving,” a commander told his staff 😀.\n' +
  'انسحبت الميليشيات مِن سُوريا في كانون الأول.\n';

function passageOf(text: string, exact: string, nth = 0): Passage {
  let at = text.indexOf(exact);
  for (let i = 0; i < nth; i++) at = text.indexOf(exact, at + 1);
  const start = codePointLength(text.slice(0, at));
  const result = describePassage(indexCodePoints(text), { start, end: start + codePointLength(exact) });
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

  it('is never offered in a copy in other words while its own words stand beside it', () => {
    const quote = 'Tap water in the harbour quarter is safe again, the city says in a statement.';
    const copy = quote.replace('again', 'now');
    const lead = 'The notice of the third of September was lifted on Sunday.';
    const below = '\n\nSamples met the standard for lead.';
    const v1 = `${lead} ${quote}${below}`;
    const v2 = `${lead} ${quote}\n\n${lead} ${copy}${below}`;
    const located = locate(v2, passageOf(v1, quote));
    expect(located).toMatchObject({ state: 'ALTERED', span: spanIn(v2, quote), exact: quote });
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

  const unseen =
    'Die An\u00adfän\u00adge\u00adrin\u00adnen gewan\u00adnen. The news\u200broom paid. او می\u200cرود علی کتاب ۱۴ نفر.';
  test.each([
    ['An\u00adfän\u00adge\u00adrin\u00adnen gewan\u00adnen', 'Anfängerinnen gewannen'],
    ['The news\u200broom paid', 'The newsroom paid'],
    ['علی کتاب ۱۴ نفر', 'علي كتاب ١٤ نفر'],
  ])('finds a quote by what is seen of it, from either side: %s', (there, typed) => {
    const swapped = unseen.replace(there, typed);
    for (const [text, other, quote, exact] of [
      [unseen, swapped, there, typed],
      [swapped, unseen, typed, there],
    ] as const) {
      expect(locate(other, passageOf(text, quote))).toMatchObject({ span: spanIn(other, exact) });
    }
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
    ['the first word', 'Fawaz said that fighters', 'Fawaz', 'Al-Attiyah', 'Al-Attiyah said that fighters'],
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

  // The search goes through long texts in pieces of 16,384 code points.
  test.each([3, 16_260, 16_384, 32_760, 50_000])(
    'finds an altered passage %i code points into a long text',
    (at) => {
      const long = '. 😀 Lorem'.repeat(8_000);
      const later = `${sliceCodePoints(long, 0, at)}\n${article.replace('$200', '$900')}${sliceCodePoints(long, at, 80_000)}`;
      const found = 'monthly salaries of $900 until the end of 2023';
      const located = locate(later, passageOf(article, found.replace('$900', '$200')));
      expect(located).toMatchObject({ state: 'ALTERED', exact: found, span: spanIn(later, found) });
    },
  );

  it('takes no longer over a quote too long to be a passage: it stands identical, or is lost', () => {
    const long = '. 😀 Lorem'.repeat(8_000);
    const passage = {
      start: 0,
      end: 40_000,
      exact: sliceCodePoints(long, 0, 40_000),
      prefix: '',
      suffix: '',
    };
    expect(locate(`!${long}`, passage)).toMatchObject({ state: 'MOVED', span: { start: 1, end: 40_001 } });
    expect(locate(long, { ...passage, exact: `!${passage.exact}` })).toEqual({ state: 'LOST', score: 0 });
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

  it('calls a quote lost that would cost too much to find: the longest, in a text that repeats itself', () => {
    const exact = 'ab '.repeat(3_333);
    const quote = { start: 0, end: exact.length, exact, prefix: 'cd ', suffix: ' cd' };
    expect(locate('ab ab ac '.repeat(100_000), quote)).toEqual({ state: 'LOST', score: 0 });
  }, 60_000);

  it('compares no quote at every place of a text that is all alike', () => {
    const quote = {
      start: 0,
      end: 10_000,
      exact: `${'a'.repeat(500)}b${'a'.repeat(9_499)}`,
      prefix: '',
      suffix: '',
    };
    const text = `${'a'.repeat(1_000_000)}${quote.exact}`;
    expect(locate(text, quote)).toEqual({
      state: 'MOVED',
      span: { start: 1_000_000, end: 1_010_000 },
      score: 1,
    });
  });
});
