import { expect, test } from 'vitest';
import { versionOver } from '@/components/form/version-over';

const written = { version: 3, over: { words: 'as it was' } };

test('a change speaks of the newest version while what it was typed over stands there still', () => {
  expect(versionOver(written, { version: 5, over: { words: 'as it was' } })).toBe(5);
});

test('else of the version that its writer saw, so that it is compared and not written over', () => {
  expect(versionOver(written, { version: 5, over: { words: 'as somebody else wrote it' } })).toBe(3);
});
