import { describe, expect, test } from 'vitest';
import { dueIn, dueMoments, type OpenWork } from '@/lib/domain/inbox/due';

const at = (iso: string) => new Date(`2026-03-29T${iso}:00Z`);
const work = (given: Partial<OpenWork>): OpenWork => ({
  ...{ assignmentId: 'a', userId: 'u', duty: 'REVIEW', sealed: false },
  ...{ claimDueAt: null, leasedUntil: null, assignedAt: at('00:00') },
  ...given,
});

describe('what somebody is reminded of', () => {
  const due = at('12:00');
  const lease = at('04:00');
  test.each<[string, Partial<OpenWork>, Date, string[]]>([
    ['nothing is due', {}, at('12:00'), []],
    ['it is due later', { claimDueAt: due }, at('09:59'), []],
    ['it is due soon', { claimDueAt: due }, at('10:00'), ['soon']],
    ['it is due now', { claimDueAt: due }, at('12:00'), ['over']],
    ['it was due long ago', { claimDueAt: due }, new Date('2026-05-01'), ['over']],
    ['it was sealed', { claimDueAt: due, leasedUntil: lease, sealed: true }, at('12:00'), []],
    ['it goes back later', { leasedUntil: lease }, at('02:59'), []],
    ['it goes back within the hour', { leasedUntil: lease }, at('03:00'), ['lease']],
    ['it has gone back', { leasedUntil: lease }, at('04:00'), []],
    ['it was taken for an hour', { leasedUntil: at('01:00') }, at('00:44'), []],
    ['it was taken for an hour, and a quarter is left', { leasedUntil: at('01:00') }, at('00:45'), ['lease']],
  ])('when %s', (_, given, now, expected) => {
    const moments = dueMoments(work(given), 2, now);
    expect(moments.map(({ origin }) => dueIn(origin)?.what)).toEqual(expected);
  });

  test('a moment is the same however often it is found, and another where the time is another', () => {
    const found = (claimDueAt: Date, now: Date) => dueMoments(work({ claimDueAt }), 2, now)[0]?.origin;
    expect(found(due, at('10:00'))).toBe(found(due, at('11:59')));
    expect(found(due, at('11:30'))).not.toBe(found(at('12:30'), at('11:30')));
  });

  test('no other origin is read as one', () => {
    for (const origin of ['event:12', 'due:', 'due:over:a', 'due:never:a:1', 'due:over:a:b'])
      expect(dueIn(origin)).toBeNull();
  });
});
