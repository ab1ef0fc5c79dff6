import { describe, expect, test } from 'vitest';
import { canonical } from '@/lib/domain/canonical';

describe('canonical JSON', () => {
  test('the example of RFC 8785, section 3.2.3: members sorted by UTF-16 code units', () => {
    const unsorted = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonical(unsorted)))).toHaveLength(7);
    expect(canonical(unsorted)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
        '"€":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test('the example of RFC 8785, section 3.2.2: numbers and strings', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('order of members makes no difference, order of items does', () => {
    expect(canonical({ a: { y: 1, x: 2 }, b: [] })).toBe(canonical({ b: [], a: { x: 2, y: 1 } }));
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });

  test('a member without a value is left out', () => {
    expect(canonical({ b: undefined, a: null })).toBe('{"a":null}');
  });

  test('minus zero is zero; text is not escaped beyond need', () => {
    expect(canonical([-0, 'الحقيقة'])).toBe('[0,"الحقيقة"]');
  });

  test.each([
    ['undefined', undefined],
    ['a hole', [1, undefined]],
    ['NaN', Number.NaN],
    ['infinity', { n: Number.POSITIVE_INFINITY }],
    ['a date', { at: new Date(0) }],
    ['a bigint', 1n],
  ])('%s is refused: it would be lost', (_, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  test('reading it back gives the value', () => {
    const value = { z: [1, { b: null, a: 'x"y' }], a: '\ud83d\ude00' };
    expect(JSON.parse(canonical(value))).toEqual(value);
  });
});
