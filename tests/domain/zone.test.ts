import { describe, expect, it } from 'vitest';
import { dailyAfter, dayIn, instantIn, localIn } from '@/lib/domain/zone';

const BERLIN = 'Europe/Berlin';

describe('a clock in a zone', () => {
  it.each([
    ['an ordinary day', '2026-06-01T09:00', '2026-06-01T07:00:00.000Z'],
    ['the hour that spring leaves out', '2026-03-29T02:30', null],
    ['the hour that autumn has twice: the first', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('shows a time at an instant: %s', (_, local, instant) => {
    expect(instantIn(BERLIN, local)?.toISOString() ?? null).toBe(instant);
  });

  it('shows the minute and the day', () => {
    const at = new Date('2026-10-25T23:30:00Z');
    expect(localIn(BERLIN, at)).toBe('2026-10-26T00:30');
    expect(dayIn(BERLIN, at)).toBe('2026-10-26');
    expect(dayIn('UTC', at)).toBe('2026-10-25');
  });

  it.each([
    ['later on the same day', '07:00', '2026-06-01T04:59:00Z', '2026-06-01T05:00:00.000Z'],
    ['not the moment itself', '07:00', '2026-06-01T05:00:00Z', '2026-06-02T05:00:00.000Z'],
    ['over the change in spring', '07:00', '2026-03-28T06:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['over the change in autumn', '07:00', '2026-10-24T05:00:00Z', '2026-10-25T06:00:00.000Z'],
    ['a time that the day leaves out', '02:30', '2026-03-29T00:00:00Z', '2026-03-29T01:30:00.000Z'],
    ['a time that the day has twice', '02:30', '2026-10-24T23:00:00Z', '2026-10-25T00:30:00.000Z'],
    ['the second of which is no second digest', '02:30', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00.000Z'],
  ])('comes to a time of day again: %s', (_, time, after, next) => {
    expect(dailyAfter(BERLIN, time, new Date(after)).toISOString()).toBe(next);
  });
});
