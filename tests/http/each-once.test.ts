import { expect, test } from 'vitest';
import { eachOnce } from '@/lib/http/each-once';

test('fields come as they are; one that stands twice is refused by its name', () => {
  expect(eachOnce(new URLSearchParams('a=1&b=&__proto__=x'))).toEqual({
    ok: true,
    value: Object.fromEntries([
      ['a', '1'],
      ['b', ''],
      ['__proto__', 'x'],
    ]),
  });
  expect(eachOnce(new URLSearchParams('a=1&b=2&a=1&c=&c='))).toMatchObject({
    refusal: {
      kind: 'invalid',
      issues: [
        { path: 'a', message: 'Give this once.' },
        { path: 'c', message: 'Give this once.' },
      ],
    },
  });
});
