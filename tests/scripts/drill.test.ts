import { expect, it } from 'vitest';
import { choices } from '@/scripts/drills/choices';
import { DRILLS } from '@/scripts/drills/drills';
import lock from '@/scripts/drills/lock';

const asked = (...args: string[]) => choices(args, ['crash', 'migrate']);

it.each([
  [[], { name: undefined, size: undefined, small: false }],
  [['crash'], { name: 'crash', size: undefined, small: false }],
  [['crash', '--size', '12'], { name: 'crash', size: 12, small: false }],
  [['--small'], { name: undefined, size: undefined, small: true, postgres: false }],
  [['crash', '--database=postgres'], { name: 'crash', postgres: true }],
  [['--small', '--database', 'postgres'], { small: true, postgres: true }],
])('%j', (args, chosen) => {
  expect(asked(...args)).toMatchObject(chosen);
});

it.each([
  [['nothing'], /^There is no drill "nothing": the drills are crash, migrate\.$/],
  [['crash', 'migrate'], /^Drills are run one at a time\./],
  [['crash', '--size', '0'], /^--size is a whole number from 1 to 999999, not 0\./],
  [['crash', '--size', 'many'], /^--size is a whole number from 1 to 999999, not many\./],
  [['--size', '3'], /^--size needs the name of a drill\./],
  [['crash', '--small'], /^--small runs every drill, not crash alone\./],
  [['crash', '--database=oracle'], /^--database is sqlite or postgres, not oracle\./],
  [['crash', '--speed', '3'], /^Unknown option '--speed'/],
])('%j gets a sentence', (args, sentence) => {
  expect(() => asked(...args)).toThrow(sentence);
});

it.each(Object.entries(DRILLS))('%s is smaller in npm test than by hand', async (_, load) => {
  const { small, large, unfit } = (await load()).default;
  expect(small).toBeGreaterThan(0);
  expect(small).toBeLessThan(large);
  expect([unfit?.(small), unfit?.(large)]).toEqual([undefined, undefined]);
});

it('lock is not run for as long as the server waits, where chance decides', () => {
  const judged = [8, 9, 10, 11, 12].filter((size) => !lock.unfit?.(size));
  expect(judged).toEqual([8, 12]);
  expect(lock.unfit?.(10)).toMatch(/: give fewer than 9 or more than 11\.$/);
});
