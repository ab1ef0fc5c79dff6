import { expect, test } from 'vitest';
import { heldBetween } from '@/lib/domain/provenance/link-time';

test.each([
  ['from ever until now', null, null, ['2024-12-06'], true],
  ['nobody knows when it was said', '2025', null, [], true],
  ['before it was said', null, '2024-11', ['2024-12-06'], false],
  ['until the day itself', null, '2024-12-06', ['2024-12-06T00:30+03:00'], true],
  ['in that year, nobody knows until when', null, '2024', ['2024-12-06'], true],
  ['only later', '2025-01', null, ['2024-12-06'], false],
  ['from that month on', '2024-12', '2025', ['2024-12-06'], true],
  ['at the second of two dates', '2025', null, ['2024-12-06', '2025-03-01'], true],
  ['between two dates', '2024-12-20', '2025-01-10', ['2024-12-06', '2025-03-01'], false],
])('a link %s', (_, since, until, dates, held) => {
  expect(heldBetween({ since, until }, dates)).toBe(held);
});
