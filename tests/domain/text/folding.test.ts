import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, words } from '@/lib/domain/text/folding';
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
    ['مدرسة', 'مدرسه'],
    ['مسئول', fold('مسؤول')],
    ['رءوس', fold('رؤوس')],
    ['علی', fold('علي')],
    ['کتاب', fold('كتاب')],
    ['An\u00adfän\u00adge\u00adrin', 'anfangerin'],
    ['news\u200broom', 'newsroom'],
    ['می\u200cرود', 'ميرود'],
    ['۱۴ ١٤ १४ 𝟏𝟒', '14 14 14 14'],
    ['17³ 10⁶ m² H₂O', '17 3 10 6 m2 h2o'],
    ['3½', '3 1⁄2'],
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
    expect(words('350 700; 0.125, 2024, 100')).toEqual(['350', '700', '0', '125', '2024', '100']);
    for (const ten of ['10,000', '10.000', '10’000', '10 000', '10\u00a0000', '١٠٬٠٠٠', '۱۰٬۰۰۰'])
      expect(words(ten)).toEqual(['10000']);
    expect(words('“No $200—10,000; مُحَمَّد!” 👍🏽')).toEqual(['no', '200', '10000', 'محمد']);
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
