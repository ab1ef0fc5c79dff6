import { describe, expect, test } from 'vitest';
import { type RoleHeld, roleAt } from '@/lib/domain/source';

const role = (
  title: string,
  from: string | null,
  to: string | null,
  organisation: string | null = null,
): RoleHeld => ({
  title,
  organisation,
  from,
  to,
});
const officer = role('officer', '2001', '2013-06');
const spokesperson = role('spokesperson', '2013-06-15', '2019', 'Ministry of Defence');
const analyst = role('economic analyst', '2020-03', null);
const all = [analyst, officer, spokesperson];

describe('the role in which somebody spoke', () => {
  test.each<[string, string | null, string | null]>([
    ['on a day', '2010-05-01', 'officer'],
    ['in a month in which one followed the other: the later', '2013-06', 'spokesperson, Ministry of Defence'],
    ['on a day of that month before the later began', '2013-06-01', 'officer'],
    ['in a year', '2018', 'spokesperson, Ministry of Defence'],
    ['on the last day of a year that it ended in', '2019-12-31T23:00', 'spokesperson, Ministry of Defence'],
    ['now', '2026-11-29', 'economic analyst'],
    ['between two', '2020-01', null],
    ['before the first', '1999', null],
    ['nobody knows when: what has not ended', null, 'economic analyst'],
  ])('%s', (_, when, words) => {
    expect(roleAt(all, when)).toBe(words);
  });

  test('without dates it always held; without roles there is none', () => {
    expect(roleAt([role('envoy', null, null)], '1990')).toBe('envoy');
    expect(roleAt([officer], null)).toBeNull();
    expect(roleAt([], '2020')).toBeNull();
  });
});
