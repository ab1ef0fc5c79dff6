import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageBands, bandEdges } from '@/lib/domain/figures/age';
import { spreadOf } from '@/lib/domain/figures/spread';
import { weekOf, weeksUntil } from '@/lib/domain/figures/weeks';

describe('weeks', () => {
  test.each([
    ['a Monday', '2026-11-30T12:00Z', ['2026-11-23', '2026-11-30']],
    ['a Sunday', '2026-11-29T12:00Z', ['2026-11-16', '2026-11-23']],
    ['over a year’s end', '2027-01-02T12:00Z', ['2026-12-21', '2026-12-28']],
  ])('end with the one that it is: %s', (_, now, mondays) => {
    expect(weeksUntil('UTC', new Date(now), 2).map(({ monday }) => monday)).toEqual(mondays);
  });

  test('are those of the newsroom’s clock', () => {
    const late = new Date('2026-11-29T23:30Z');
    expect(weeksUntil('UTC', late, 1)[0]?.monday).toBe('2026-11-23');
    expect(weeksUntil('Asia/Damascus', late, 1)[0]).toEqual({
      monday: '2026-11-30',
      from: new Date('2026-11-29T21:00Z'),
      to: new Date('2026-12-06T21:00Z'),
    });
  });

  test('have an hour less in spring, and one more in autumn', () => {
    const hours = (now: string) => {
      const [week] = weeksUntil('Europe/Berlin', new Date(now), 1);
      return week ? (week.to.getTime() - week.from.getTime()) / 3_600_000 : 0;
    };
    expect([hours('2026-03-25T12:00Z'), hours('2026-10-21T12:00Z'), hours('2026-06-03T12:00Z')]).toEqual([
      167, 169, 168,
    ]);
  });

  test('follow one another, and every instant of them lies in one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('UTC', 'Asia/Beirut', 'America/Havana', 'Pacific/Auckland'),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (zone, now) => {
          const weeks = weeksUntil(zone, now, 13);
          expect(weeks).toHaveLength(13);
          expect(weekOf(weeks, now)).toBe(12);
          for (const [at, { to }] of weeks.slice(0, -1).entries()) expect(weeks[at + 1]?.from).toEqual(to);
        },
      ),
      { numRuns: 40 },
    );
    expect(weekOf(weeksUntil('UTC', new Date('2026-01-01'), 2), new Date('2020-01-01'))).toBe(-1);
  });
});

test.each<[number[], ReturnType<typeof spreadOf>]>([
  [[], null],
  [[4], { n: 1, low: 4, median: 4, high: 4 }],
  [[5, 1, 3, 2, 4], { n: 5, low: 2, median: 3, high: 4 }],
  [[1, 2], { n: 2, low: 1.25, median: 1.5, high: 1.75 }],
])('the spread of %j', (values, spread) => expect(spreadOf(values)).toEqual(spread));

test('the bands of age meet, and their edges go back from now', () => {
  for (const [at, { to }] of ageBands.slice(0, -1).entries()) expect(ageBands[at + 1]?.from).toBe(to);
  expect(bandEdges(new Date('2026-11-30T12:00Z')).map((edge) => edge.toISOString().slice(0, 10))).toEqual([
    '2026-11-29',
    '2026-11-27',
    '2026-11-23',
    '2026-11-02',
  ]);
});
