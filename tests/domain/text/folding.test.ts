import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, similarity, words } from '@/lib/domain/text/folding';
import { slugOf } from '@/lib/domain/text/slug';
import { storedText } from '../../support/unicode';

describe('folding', () => {
  const same: [string, string][] = [
    ['Éléonore', 'eleonore'],
    ['ÅNGSTRÖM', 'angstrom'],
    ['ﬁre', 'fire'],
    ['ＷＩＤＥ', 'wide'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['آخر', 'اخر'],
    ['العـــراق', 'العراق'],
    ['مصطفى', 'مصطفي'],
    ['שָׁלוֹם', 'שלום'],
  ];
  test.each(same)('%s is searched as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('is done once and for all', () => {
    fc.assert(
      fc.property(storedText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('does not hang on how a text is composed', () => {
    fc.assert(
      fc.property(storedText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });

  test('makes words of letters and digits', () => {
    expect(words('“No $200—10,000; مُحَمَّد!” 👍🏽')).toEqual(['no', '200', '10', '000', 'محمد']);
  });
});

describe('similarity', () => {
  const cases: [string, string, number][] = [
    ['the militias left', 'The militias left!', 1],
    ['the militias left', 'the militias stayed', 2 / 3],
    ['left left left', 'left', 1],
    ['one', 'two', 0],
    ['', '', 0],
    ['…', 'one', 0],
  ];
  test.each(cases)('of “%s” and “%s” is %d', (a, b, alike) => {
    expect(similarity(a, b)).toBeCloseTo(alike);
  });

  test('is the same both ways, from 0 to 1, and 1 with itself', () => {
    fc.assert(
      fc.property(storedText, storedText, (a, b) => {
        const alike = similarity(a, b);
        expect(alike).toBe(similarity(b, a));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        if (words(a).length > 0) expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});

describe('a web address', () => {
  const addresses: [string, string][] = [
    ['How the militias left: an officer’s story', 'how-the-militias-left-an-officers-story'],
    ['Łódź, Größe & Ærø', 'lodz-grosse-aero'],
    ['غادرت الميليشيات', 'id'],
    ['غادرت الميليشيات دمشق Damascus', 'id'],
    ['…', 'id'],
    ['a '.repeat(60), `${'a-'.repeat(39)}a`],
    ['x'.repeat(100), 'x'.repeat(80)],
  ];
  test.each(addresses)('of “%s” is %s', (text, slug) => {
    expect(slugOf(text, 'id')).toBe(slug);
  });

  test('holds a to z, digits and single hyphens, whatever the text', () => {
    fc.assert(
      fc.property(storedText, (text) => {
        expect(slugOf(text, 'id')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(text, 'id').length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
