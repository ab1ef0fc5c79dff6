import { expect, test } from 'vitest';
import { readEnv } from '@/lib/config/env';

const keys = ['GATE_CONFIRMED_ORIGINS', 'GATE_CONFIRMED_INDEPENDENT', 'GATE_HIGH_RISK_ORIGINS'] as const;

const numbersIn = (source: Record<string, string>) => {
  const reading = readEnv(source);
  if (!reading.ok) return reading.problems;
  return keys.map((key) => reading.env[key]);
};

test('gates ask for as many origins as rule 4 has them, or as the settings say', () => {
  expect(numbersIn({})).toEqual([2, 1, 2]);
  expect(numbersIn({ GATE_CONFIRMED_ORIGINS: '3', GATE_HIGH_RISK_ORIGINS: '0' })).toEqual([3, 1, 0]);
});

test.each(['-1', '10', '2.5', 'two', '２'])('%s is no number of origins', (written) => {
  for (const key of keys)
    expect(numbersIn({ [key]: written })).toEqual([
      { key, problem: expect.stringContaining('must be a whole number from 0, which asks for none, to 9') },
    ]);
});
