import { expect, test } from 'vitest';
import { readSources } from '../../support/imports';

test('Ctrl+Enter sends every form that keeps a draft; a review is sealed by a press alone', () => {
  const deaf = [...readSources(['app', 'components'])].filter(
    ([, source]) =>
      source.includes('<form') && source.includes('<DraftNotice') && !source.includes('{sendByKeys}'),
  );
  expect(deaf.map(([file]) => file)).toEqual([
    'components/review/form.tsx',
    'components/review/opinion/form.tsx',
  ]);
});
