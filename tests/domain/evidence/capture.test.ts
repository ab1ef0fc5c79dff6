import { expect, test } from 'vitest';
import { findingOf, stateOf } from '@/lib/domain/evidence/capture';
import { whyNotUploaded } from '@/lib/domain/evidence/upload';

test.each([
  ['FETCHED', null, 'FIRST'],
  ['FETCHED', { sameBytes: true, sameWords: null }, 'SAME'],
  ['FETCHED', { sameBytes: false, sameWords: true }, 'SAME_WORDS'],
  ['FETCHED', { sameBytes: false, sameWords: false }, 'CHANGED'],
  ['FETCHED', { sameBytes: false, sameWords: null }, 'OTHER_BYTES'],
  ['UPLOADED', null, 'GIVEN'],
  ['UPLOADED', { sameBytes: true, sameWords: null }, 'GIVEN'],
] as const)('%s beside %o is %s', (method, compared, finding) => {
  expect(findingOf(method, compared)).toBe(finding);
});

test.each([
  [null, 'NONE'],
  [{ state: 'QUEUED', outcome: null }, 'QUEUED'],
  [{ state: 'RUNNING', outcome: null }, 'RUNNING'],
  [{ state: 'DONE', outcome: null }, 'CAPTURED'],
  [{ state: 'DONE', outcome: 'GONE' }, 'GONE'],
  [{ state: 'FAILED', outcome: null }, 'FAILED'],
] as const)('work %o is %s', (job, state) => {
  expect(stateOf(job)).toBe(state);
});

test('files of some kinds are taken, and the others are told what is', () => {
  expect(whyNotUploaded('application/pdf')).toBeNull();
  expect(whyNotUploaded('application/x-msdownload')).toMatch(
    /\(application\/x-msdownload\)\. Choose PDF, Word \(\.docx\), .* or plain text\.$/,
  );
  expect(whyNotUploaded('constructor')).not.toBeNull();
});
