import { expect, test } from 'vitest';
import { type Meaning, onlyMeaning } from '@/lib/domain/work/about';

const meaning = (id: string): Meaning => ({ id, name: id, kind: null, by: null, on: null });

test.each([
  ['nothing fits', [], false, null],
  ['one fits', ['one'], false, 'one'],
  ['one is shown of more', ['one'], true, null],
  ['several fit', ['one', 'other'], false, null],
])('what words mean beyond doubt: %s', (_, ids, more, id) => {
  expect(onlyMeaning({ items: ids.map(meaning), more })?.id ?? null).toBe(id);
});
