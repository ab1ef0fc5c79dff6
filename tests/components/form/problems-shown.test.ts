import { expect, test } from 'vitest';
import { readSources } from '../../support/imports';

test('whoever shows why a write was refused shows too that it got no answer', () => {
  const silent = [...readSources(['app', 'components'])].filter(
    ([, source]) => /\brefusal\??\.sentence\b/.test(source) && !source.includes('FormProblems'),
  );
  expect(silent.map(([file]) => file)).toEqual([]);
});
