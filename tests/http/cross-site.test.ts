import { expect, test } from 'vitest';
import { isCrossSite } from '@/lib/http/door/cross-site';

test.each<[Record<string, string>, boolean]>([
  [{ 'sec-fetch-site': 'same-origin' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, true],
  [{ 'sec-fetch-site': 'same-site' }, true],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://news.example' }, true],
  [{ origin: 'https://news.example' }, false],
  [{ origin: 'https://evil.example' }, true],
  [{ origin: 'null' }, true],
  [{ origin: 'https://news.example', 'x-forwarded-host': 'news.example', host: '10.0.0.1:3000' }, false],
  [{}, false],
])('%o crosses sites: %s', (headers, crosses) => {
  expect(isCrossSite(new Headers({ host: 'news.example', ...headers }))).toBe(crosses);
});
