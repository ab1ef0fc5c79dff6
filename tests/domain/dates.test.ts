import { expect, test } from 'vitest';
import { dateOf, instantOf, noSuchDay } from '@/lib/domain/dates';

const days: [string, string | null][] = [
  ['2024-12-05', '2024-12-05T00:00:00.000Z'],
  ['2024-12-05T09:30', '2024-12-05T09:30:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2023-02-29', null],
  ['2024-04-31', null],
  ['2024-12', null],
  ['2024', null],
  ['yesterday', null],
];

test.each(days)('%s is the instant %s', (date, instant) => {
  expect(instantOf(date)?.toISOString() ?? null).toBe(instant);
});

test.each(days.filter(([, instant]) => instant !== null))('%s comes back as it was given', (date) => {
  const at = instantOf(date);
  expect(at && dateOf(at)).toBe(date);
});

test.each([
  ['2025-02-30', '30 February 2025 is not a date: February 2025 has 28 days.'],
  ['2024-02-30', '30 February 2024 is not a date: February 2024 has 29 days.'],
  ['1900-02-29', '29 February 1900 is not a date: February 1900 has 28 days.'],
  ['2025-04-31T09:00', '31 April 2025 is not a date: April 2025 has 30 days.'],
  ['2025-01-00', '0 January 2025 is not a date: January 2025 has 31 days.'],
  ['2024-02-29', null],
  ['2000-02-29', null],
  ['0099-12-31', null],
  ['2025-12-31T23:59', null],
  ['2025-02', null],
  ['2025', null],
])('of %s is said: %s', (date, words) => {
  expect(noSuchDay(date)).toBe(words);
});
