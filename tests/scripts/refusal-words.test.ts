import { expect, it } from 'vitest';
import { refuse } from '@/lib/domain/result';
import { refusalWords } from '@/scripts/setup/refusal-words';

it.each([
  [refuse('not_found'), 'Nobody has it.'],
  [refuse('not_ready', { reasons: ['You have 100 tokens that work.'] }), 'You have 100 tokens that work.'],
  [refuse('forbidden', { reasons: ['Admins import nothing.'] }), 'Admins import nothing.'],
  [refuse('invalid', { issues: [{ path: 'name', message: 'Give it a name.' }] }), 'Give it a name.'],
])('a command says why it was refused: %j', ({ refusal }, words) => {
  expect(refusalWords(refusal, 'Nobody has it.')).toBe(words);
});
