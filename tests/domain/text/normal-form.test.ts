import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nfc, nfkc, nfkd, pilesUp } from '@/lib/domain/text/normal-form';
import { readSources } from '../../support/imports';
import { rawText } from '../../support/unicode';

const ABOVE = '\u0300';
const RIGHT = '\u0315';
const JOINER = '\u034F';
const alternating = (marks: number) => `a${(RIGHT + ABOVE).repeat(marks / 2)}`;

/** Whether a mark standing before or after this character changes places with it: what UAX #15 calls a non-starter. */
const isSorted = (character: string): boolean =>
  ['NFD', 'NFKD'].some((form) => {
    const first = `a${character}\u0334`.normalize(form);
    const last = `a${RIGHT}${character}`.normalize(form);
    return first.indexOf('\u0334') < first.length - 1 || last.endsWith(RIGHT);
  });

/** The most characters in a row that normalising would have to sort. */
function longestRun(text: string): number {
  const runs = text.normalize('NFKD').match(/(?:(?!\u034F)\p{M})+/gu) ?? [];
  return Math.max(0, ...runs.map((run) => [...run].length));
}

/** Anything, and letters with many marks on them. */
const marked = fc.array(
  fc.oneof(
    rawText,
    fc
      .constantFrom(ABOVE, RIGHT, '\u0334', '\u0344', JOINER, '\uFF9E', 'क़', 'ᾂ')
      .chain((piece) => fc.nat({ max: 70 }).map((times) => piece.repeat(times))),
    fc.nat({ max: 70 }).map((times) => alternating(2 * times)),
  ),
  { maxLength: 6 },
);
const manyMarks = marked.map((parts) => parts.join(''));

describe('normal forms', () => {
  it.each([
    ['thirty marks on a letter stay together', alternating(30), alternating(30).normalize('NFC')],
    ['the thirty-first is set apart', `x${ABOVE.repeat(31)}`, `x${ABOVE.repeat(30)}${JOINER}${ABOVE}`],
    ['every thirty again', `x${ABOVE.repeat(61)}`, `x${`${ABOVE.repeat(30)}${JOINER}`.repeat(2)}${ABOVE}`],
    [
      'marks count as they are apart',
      `q${'\u0344'.repeat(16)}`,
      `q${'\u0308\u0301'.repeat(15)}${JOINER}\u0308\u0301`,
    ],
  ])('%s', (_, text, expected) => expect(nfc(text)).toBe(expected));

  it('are the engine’s where nothing piles up', () => {
    fc.assert(
      fc.property(rawText, (text) => {
        fc.pre(longestRun(text) <= 30);
        expect(nfc(text)).toBe(text.normalize('NFC'));
        expect(nfkd(text)).toBe(text.normalize('NFKD'));
        expect(nfkc(text)).toBe(text.normalize('NFKC'));
      }),
    );
  });

  it('leave thirty marks in a row at most, once and for all, and change nothing else', () => {
    fc.assert(
      fc.property(manyMarks, (text) => {
        const once = nfc(text);
        expect(longestRun(once.normalize('NFD'))).toBeLessThanOrEqual(30 + 3);
        expect(nfc(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
        const bare = (s: string) => s.normalize('NFD').replace(/[\p{M}\uFF9E\uFF9F]/gu, '');
        expect(bare(once)).toBe(bare(text));
      }),
    );
  });

  it('know every character that a normal form sorts', () => {
    const unknown: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code);
      const isKnown = /[\p{M}\uFF9E\uFF9F]/u.test(character);
      if (!isKnown && [...character.normalize('NFKD')].length === 1 && isSorted(character))
        unknown.push(code.toString(16));
    }
    expect(unknown).toEqual([]);
  });

  it('are asked for nowhere else', () => {
    const sources = readSources(['lib', 'app', 'components', 'prisma', 'scripts']);
    const others = [...sources].filter(([, source]) => /\.normalize\(|\blocaleCompare\(/.test(source));
    expect(others.map(([file]) => file)).toEqual(['lib/domain/text/normal-form.ts']);
  });
});

test.each([
  [`e${ABOVE.repeat(30)}`, false],
  [`e${ABOVE.repeat(31)}`, true],
  ['مُحَمَّد', false],
  [`${'e\u0301\u0323'.repeat(100)}`, false],
])('%j piles marks up: %j', (text, expected) => expect(pilesUp(text)).toBe(expected));
