import { expect, test } from 'vitest';
import { returnPath } from '@/lib/auth/return-path';

test.each([
  ['/desk', '/desk'],
  ['/desk/claims?status=DRAFT#top', '/desk/claims?status=DRAFT#top'],
  ['/desk/../desk/audit', '/desk/audit'],
])('%s leads to %s', (wanted, path) => {
  expect(returnPath(wanted)).toBe(path);
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'desk',
  '',
  undefined,
  null,
  ['/desk'],
])('%j leads nowhere', (wanted) => {
  expect(returnPath(wanted)).toBeNull();
});
