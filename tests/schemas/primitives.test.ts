import { describe, expect, it } from 'vitest';
import { ImportArticle } from '@/lib/schemas/article';
import { Email } from '@/lib/schemas/people';
import {
  Language,
  optionalAddress,
  optionalDate,
  optionalLanguage,
  optionalText,
  text,
  WebAddress,
} from '@/lib/schemas/primitives';
import { FindingInput } from '@/lib/schemas/review';
import { CreateSource } from '@/lib/schemas/source';

const pile = `a${'\u0315\u0300'.repeat(80_000)}`;

describe('what a person writes', () => {
  it.each([
    ['is kept composed and trimmed', '  e\u0301te\u0301\r\n', 'été'],
    ['may be apart, and so longer than it is kept', 'e\u0323\u0302'.repeat(10), 'ệ'.repeat(10)],
  ])('%s', (_, raw, kept) => {
    expect(text(10).parse(raw)).toBe(kept);
    expect(optionalText(10).parse(raw)).toBe(kept);
  });

  it.each([
    ['a text of more than its length', text(10), 'x'.repeat(11), ['Keep this to 10 characters.']],
    ['a long pile of marks, for its length alone', text(10), pile, ['Keep this to 10 characters.']],
    [
      'a short pile of marks',
      optionalText(100),
      `a${'\u0315'.repeat(31)}`,
      ['A letter in this carries more marks than can be shown. Take some away.'],
    ],
    ['nothing', text(10, 'Say what.'), '  ', ['Say what.']],
    [
      'an address that is not read for its length',
      WebAddress,
      `https://${pile}`,
      ['Keep this to 2,000 characters.'],
    ],
    [
      'no address',
      WebAddress,
      'javascript:alert(1)',
      ['Write a full address that starts with https:// or http://.'],
    ],
    [
      'a language of a megabyte',
      Language,
      `en-u${'-abcd'.repeat(200_000)}`,
      ['Write a language code such as en, ar or pt-BR.'],
    ],
    [
      'an email of a megabyte',
      Email,
      'a@'.repeat(500_000),
      ['Write an email address such as name@newsroom.org.'],
    ],
  ])('is refused: %s', (_, schema, given, sentences) => {
    const { error } = schema.safeParse(given);
    expect(error?.issues.map(({ message }) => message)).toEqual(sentences);
  });
});

describe('what may be left out', () => {
  const ADDRESS = 'Write a full address that starts with https:// or http://.';
  const DATE = 'Write a date; a year is enough: 2024, 2024-12 or 2024-12-05.';
  const TAG = 'Write a language code such as en, ar or pt-BR.';

  it.each([optionalDate, optionalAddress, optionalLanguage, ImportArticle.shape.direction])(
    'is null when it is: %#',
    (schema) => {
      expect([undefined, null, ''].map((blank) => schema.parse(blank))).toEqual([null, null, null]);
    },
  );

  it.each([
    ['a date in another order', optionalDate, '12/2024', DATE],
    ['a date in words', optionalDate, '5 Dec', DATE],
    ['a blank that is none', optionalDate, ' ', DATE],
    [
      'a day that no calendar has',
      optionalDate,
      '2024-02-30',
      '30 February 2024 is not a date: February 2024 has 29 days.',
    ],
    ['an address without its beginning', optionalAddress, 'news.example', ADDRESS],
    [
      'an address that is too long',
      optionalAddress,
      `https://${'a'.repeat(2000)}`,
      'Keep this to 2,000 characters.',
    ],
    ['a language in words', optionalLanguage, 'modern Arabic', TAG],
    ['a language tag that is too long', optionalLanguage, `en${'-abc'.repeat(16)}`, TAG],
    ['a direction in words', ImportArticle.shape.direction, 'left', 'Say ltr or rtl.'],
    [
      'a likelihood in words',
      FindingInput.shape.likelihood,
      'perhaps',
      'Choose how likely it is, or leave it out.',
    ],
    [
      'an address for an id',
      CreateSource.shape.wikidataId,
      'wikidata.org/Q42',
      'A Wikidata id looks like Q42.',
    ],
  ])('is refused in its own words: %s', (_, schema, given, sentence) => {
    const { error } = schema.safeParse(given);
    expect(error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it('is told so where it stands in a form', () => {
    const { error } = ImportArticle.safeParse({ content: 'Words.', language: '!' });
    expect(error?.issues).toMatchObject([
      { path: ['language'], message: expect.stringMatching(/^Write a language code/) },
    ]);
  });
});
