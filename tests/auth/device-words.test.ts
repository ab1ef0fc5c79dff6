import { expect, test } from 'vitest';
import { deviceIn } from '@/lib/auth/device-words';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64';
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  [`${windows}; rv:133.0) Gecko/20100101 Firefox/133.0`, 'Firefox on Windows'],
  [`${android} Chrome/131.0.0.0 Mobile Safari/537.36`, 'Chrome on Android'],
  [`${iphone} Version/17.4 Mobile/15E148 Safari/604.1`, 'Safari on iOS'],
  [
    `${windows}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
    'Microsoft Edge on Windows',
  ],
  ['something else', 'An unknown browser'],
  ['', 'An unknown browser'],
  [null, 'An unknown browser'],
])('%s is %s', (userAgent, words) => {
  expect(deviceIn(userAgent)).toBe(words);
});

test('one of any length is read as far as browsers go', () => {
  expect(deviceIn('('.repeat(100_000)).length).toBeLessThan(100);
});
