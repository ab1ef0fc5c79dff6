import { describe, expect, test } from 'vitest';
import { whichDraft } from '@/lib/domain/review/drafting';

describe('which of two drafts a form goes on with', () => {
  test.each([
    ['nothing is saved', { over: 0, at: 5 }, null, 'HERE'],
    ['nothing is kept here', null, { version: 3, at: 5 }, 'THERE'],
    [
      'here goes on from what is saved, whatever the clocks say',
      { over: 3, at: 1 },
      { version: 3, at: 9 },
      'HERE',
    ],
    ['both were written apart, here later', { over: 2, at: 9 }, { version: 3, at: 5 }, 'HERE'],
    ['both were written apart, there later', { over: 2, at: 4 }, { version: 3, at: 5 }, 'THERE'],
    ['in one moment: what is saved holds', { over: 0, at: 5 }, { version: 1, at: 5 }, 'THERE'],
    ['begun anew elsewhere since it was thrown away', { over: 7, at: 4 }, { version: 1, at: 5 }, 'THERE'],
  ] as const)('%s', (_, here, there, expected) => expect(whichDraft(here, there)).toBe(expected));
});
