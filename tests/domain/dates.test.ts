import { expect, test } from 'vitest';
import { dateOf, instantOf } from '@/lib/domain/dates';

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
