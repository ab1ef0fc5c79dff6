import { expect, test } from 'vitest';
import { inItsZone, noSuchDay, whyNotPrintedOn } from '@/lib/domain/dates';

test.each([
  ['2024-12-06', null],
  ['2024-12-06T00:30+03:00', null],
  ['2024-12-05T21:30Z', null],
  ['2024', /^Give a day/],
  ['2024-12', /^Give a day/],
  ['yesterday', /^Give a day/],
  ['2024-12-06T00:30', /^Give the zone with the time/],
  ['2024-12-05T24:00Z', /^Write a day/],
  ['2024-12-05T09:30+15:00', /^Write a day/],
  ['2024-12-05 noon', /^Write a day/],
  ['2024-13-05', /^Write a day/],
  ['2023-02-29', /^29 February 2023 is not a date/],
  ['2023-02-29T09:30Z', /^29 February 2023 is not a date/],
])('of an article published on %s is said: %s', (date, words) => {
  const said = whyNotPrintedOn(date);
  if (words === null) expect(said).toBeNull();
  else expect(said).toMatch(words);
});

test.each([
  ['2024-12-06', '2024-12-06'],
  ['2024-12', '2024-12'],
  ['2024-12-06T00:30+03:00', '2024-12-06T00:30+03:00'],
  ['2024-12-05T21:30Z', '2024-12-05T21:30Z'],
  ['2024-12-05T21:30', '2024-12-05T21:30Z'],
])('%s is for machines %s', (date, machines) => {
  expect(inItsZone(date)).toBe(machines);
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
