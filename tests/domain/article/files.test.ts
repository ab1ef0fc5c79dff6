import { describe, expect, it } from 'vitest';
import { bytesInWords, fileKindOf, formatOf, MAX_FILE_BYTES, tooManyBytes } from '@/lib/domain/article/files';

const MB = 1024 * 1024;

describe('a file', () => {
  it.each([
    ['story.txt', 'TEXT', 'TEXT'],
    ['Story.MD', 'MARKDOWN', 'MARKDOWN'],
    ['page.htm', 'HTML', 'HTML'],
    ['story.v2.docx ', 'DOCX', null],
    ['story.pdf', 'PDF', null],
    ['page.mht', 'MHTML', null],
    ['story.doc', null, null],
    ['pdf', null, null],
    ['story.constructor', null, null],
  ])('%s is of kind %s, and of format %s', (name, kind, format) => {
    expect([fileKindOf(name), formatOf(name)]).toEqual([kind, format]);
  });

  it.each([
    [2 * MB, 'TEXT', null],
    [2 * MB + 1, 'TEXT', 'This file is 2.1 MB. The limit is 2 MB.'],
    [MAX_FILE_BYTES, 'PDF', null],
    [MAX_FILE_BYTES + 1, 'PDF', 'This file is 20.1 MB. The limit for files of its kind is 20 MB.'],
  ] as const)('of %i bytes as %s: %s', (bytes, kind, words) => {
    expect(tooManyBytes(bytes, kind)).toBe(words);
  });

  it.each([
    [0, '0 bytes'],
    [1023, '1023 bytes'],
    [1025, '2 KB'],
    [1023 * 1024 + 1, '1 MB'],
    [2 * MB, '2 MB'],
    [2 * MB + 1, '2.1 MB'],
  ])('%i bytes are %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words));
});
