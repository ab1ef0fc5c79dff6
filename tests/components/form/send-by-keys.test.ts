import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSources } from '../../support/imports';

test('Ctrl+Enter sends every form that keeps a draft', () => {
  const deaf = [...readSources(['app', 'components'])].filter(
    ([, source]) =>
      source.includes('<form') && /<(?:Draft|Saved)Notice/.test(source) && !source.includes('sendByKeys'),
  );
  expect(deaf.map(([file]) => file)).toEqual([]);
});

test('it leads a review to its last look, and seals none: that takes a press on the button', () => {
  expect(readFileSync('components/review/opinion/last-look.tsx', 'utf8')).not.toMatch(/onKeyDown|sendByKeys/);
});
