import { describe, expect, it } from 'vitest';
import { Email } from '@/lib/schemas/people';
import { Language, optionalText, text, WebAddress } from '@/lib/schemas/primitives';

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
      ['Write a language tag such as en, ar or pt-BR.'],
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
