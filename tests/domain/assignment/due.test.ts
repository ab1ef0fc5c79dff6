import { describe, expect, test } from 'vitest';
import { leaseFrom } from '@/lib/domain/assignment/assignment';
import { type DueFilter, dueStanding, spanOf } from '@/lib/domain/assignment/due';
import { localIn } from '@/lib/domain/zone';

const BERLIN = 'Europe/Berlin';
const iso = (date: Date | null | undefined) => date?.toISOString() ?? null;

describe('when something is due that is asked for', () => {
  test.each<[string, DueFilter, string, string, string | null, string | null]>([
    ['overdue', 'overdue', BERLIN, '2026-06-03T10:00:00Z', null, '2026-06-03T10:00:00.000Z'],
    [
      'today',
      'today',
      BERLIN,
      '2026-06-03T10:00:00Z',
      '2026-06-02T22:00:00.000Z',
      '2026-06-03T22:00:00.000Z',
    ],
    [
      'late in the evening',
      'today',
      BERLIN,
      '2026-06-03T22:30:00Z',
      '2026-06-03T22:00:00.000Z',
      '2026-06-04T22:00:00.000Z',
    ],
    [
      'the short day of spring',
      'today',
      BERLIN,
      '2026-03-29T12:00:00Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ],
    [
      'the long day of autumn',
      'today',
      BERLIN,
      '2026-10-25T12:00:00Z',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ],
    [
      'a day without midnight',
      'today',
      'Africa/Cairo',
      '2026-04-24T12:00:00Z',
      '2026-04-23T22:00:00.000Z',
      '2026-04-24T21:00:00.000Z',
    ],
    [
      'a week, on a Wednesday',
      'week',
      BERLIN,
      '2026-06-03T10:00:00Z',
      '2026-05-31T22:00:00.000Z',
      '2026-06-07T22:00:00.000Z',
    ],
    [
      'a week, on a Sunday',
      'week',
      BERLIN,
      '2026-06-07T10:00:00Z',
      '2026-05-31T22:00:00.000Z',
      '2026-06-07T22:00:00.000Z',
    ],
    [
      'the week of the change',
      'week',
      BERLIN,
      '2026-03-25T10:00:00Z',
      '2026-03-22T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ],
  ])('%s', (_, due, zone, now, from, before) => {
    const span = spanOf(due, zone, new Date(now));
    expect([iso(span?.from), iso(span?.before)]).toEqual([from, before]);
  });

  test('what has no due date has no span', () => {
    expect(spanOf('none', BERLIN, new Date())).toBeNull();
  });

  test.each([
    ['2026-06-03T09:59:00Z', 'overdue'],
    ['2026-06-03T21:59:00Z', 'today'],
    ['2026-06-03T22:00:00Z', 'later'],
  ])('due at %s it is %s', (at, standing) => {
    expect(dueStanding(new Date(at), BERLIN, new Date('2026-06-03T10:00:00Z'))).toBe(standing);
  });
});

test.each([
  ['an ordinary night', '2026-06-01T23:00:00Z', '2026-06-02T05:00'],
  ['the night that has an hour less', '2026-03-28T23:00:00Z', '2026-03-29T05:00'],
  ['the night that has one more', '2026-10-24T23:00:00Z', '2026-10-25T04:00'],
])('a take of four hours lasts four hours over %s', (_, taken, shown) => {
  const until = leaseFrom(new Date(taken), 4);
  expect(until.getTime() - new Date(taken).getTime()).toBe(4 * 60 * 60 * 1000);
  expect(localIn(BERLIN, until)).toBe(shown);
});
