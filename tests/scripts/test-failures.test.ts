import { expect, test } from 'vitest';
import { endOf, failuresOfPlaywright, failuresOfVitest, inWords } from '@/scripts/setup/test-failures.mjs';

test('of Vitest’s report what failed is named with its file, and so is a file that doesn’t load', () => {
  const one = (fullName: string, status: string, ...failureMessages: string[]) => ({
    ...{ fullName, status, failureMessages },
  });
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [one('adds', 'passed'), one('takes', 'failed', '1 is not 2')],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [one('waits', 'pending')] },
    ],
  };
  expect(failuresOfVitest(report)).toEqual([
    { name: 'a.test.ts: takes', message: '1 is not 2' },
    { name: 'b.test.ts', message: 'no such module' },
  ]);
  expect(failuresOfVitest(undefined)).toEqual([]);
});

test('of Playwright’s report it is found in suites of suites, and outside any test', () => {
  const spec = (title: string, ok: boolean, ...messages: string[]) => ({
    ...{ title, ok, file: 'a.spec.ts', line: 7 },
    tests: [{ results: [{ errors: messages.map((message) => ({ message })) }] }],
  });
  const report = {
    errors: [{ message: 'no server' }],
    suites: [
      { specs: [spec('opens', true)], suites: [{ specs: [spec('closes', false, 'it stays', 'open')] }] },
    ],
  };
  expect(failuresOfPlaywright(report)).toEqual([
    { name: 'a.spec.ts:7: closes', message: 'it stays\nopen' },
    { name: 'outside any test', message: 'no server' },
  ]);
});

test('they are printed with the beginning of what each said, and the first ten of many', () => {
  const long = Array.from({ length: 40 }, (_, n) => `line ${n}`).join('\n');
  const told = inWords('unit', [{ name: 'a', message: long }]);
  expect(told).toContain('unit: a\n    line 0\n');
  expect(told).not.toContain('line 12');
  expect(endOf(`${long}\n`).message.split('\n').at(-1)).toBe('line 39');
  const many = Array.from({ length: 13 }, () => ({ name: 'a', message: '' }));
  expect(inWords('unit', many)).toMatch(/unit: and 3 more\n$/);
  expect(inWords('unit', [])).toBe('');
});
