import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId, newIds } from '@/lib/services/ids';

const at = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });

test('an id is 26 characters that stand in any address', () => {
  fc.assert(
    fc.property(at, (now) => {
      expect(newId(now)).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
    }),
  );
});

test('ids sort as they were made', () => {
  fc.assert(
    fc.property(at, at, (a, b) => {
      if (a.getTime() !== b.getTime()) expect(newId(a) < newId(b)).toBe(a < b);
    }),
  );
});

test('ids of one write are different and in order', () => {
  const ids = newIds(200, new Date());
  expect(new Set(ids).size).toBe(200);
  expect(ids).toEqual([...ids].sort());
});

test('an id is its time and its chance, as the reference implementation of ULIDs has them', () => {
  const now = new Date(1_469_918_176_385);
  expect(newId(now, new Uint8Array(10))).toBe(`01aryz6s41${'0'.repeat(16)}`);
  expect(newId(now, new Uint8Array(10).fill(255))).toBe(`01aryz6s41${'z'.repeat(16)}`);
});
