import { expect, test } from 'vitest';
import { clockWords } from '@/components/ui/clock-time';

test.each([
  ['short', '3 Jun, 17:00'],
  ['minute', '3 Jun 2026, 17:00'],
  ['long', 'Wednesday 3 June 2026 at 17:00'],
] as const)('a time on the newsroom’s clock in words, %s', (show, words) => {
  expect(clockWords('2026-06-03T17:00', show)).toBe(words);
});
