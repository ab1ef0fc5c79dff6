import { describe, expect, test } from 'vitest';
import { told, traceOf } from '@/lib/config/trace';

const caught = (run: () => unknown): Error => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing went wrong.');
};

const STATEMENT = 'The minister knew of it';

describe('what the log tells of an exception', () => {
  test('is its kind, its words, where it happened, and what caused it', () => {
    const cause = new TypeError('This has no hops.');
    expect(traceOf(new Error('Claim 01hq has no round.', { cause }))).toMatchObject({
      type: 'Error',
      message: 'Claim 01hq has no round.',
      stack: expect.arrayContaining([expect.stringMatching(/^at .*trace\.test\.ts:\d+:\d+/)]),
      cause: { type: 'TypeError', message: 'This has no hops.' },
    });
  });

  test.each<[string, () => unknown]>([
    ['JSON that breaks off', () => JSON.parse(`{"statement":"${STATEMENT}`)],
    ['JSON that is none', () => JSON.parse(STATEMENT)],
    ['a text that is no object', () => 'x' in (STATEMENT as never)],
    ['a text that has no fields', () => Object.assign(STATEMENT as never, { 0: 1 })],
    ['a number that is none', () => BigInt(STATEMENT)],
    ['a word that is no function', () => (STATEMENT as unknown as () => unknown)()],
  ])('is not what it quotes: %s', (_, run) => {
    const trace = traceOf(caught(run));
    expect(JSON.stringify(trace)).not.toMatch(/minister/);
    expect(trace.stack.length).toBeGreaterThan(0);
  });

  test('is nothing of a message of a library, nor lines of it that look like a frame', () => {
    class PrismaClientValidationError extends Error {
      override name = 'PrismaClientValidationError';
      code = 'P2000';
      meta = { driverAdapterError: { cause: { originalCode: '57P01', originalMessage: STATEMENT } } };
    }
    const trace = traceOf(
      new PrismaClientValidationError(`${STATEMENT}\n    at the minister's (his house:1:2)`),
    );
    expect(trace).toMatchObject({ type: 'PrismaClientValidationError', codes: ['P2000', '57P01'] });
    expect(trace.stack[0]).toMatch(/trace\.test\.ts/);
    expect(JSON.stringify(trace)).not.toMatch(/minister/);
  });

  test('is short of what is thrown without being an exception', () => {
    expect([STATEMENT, null, undefined, { statement: STATEMENT }].map((thrown) => traceOf(thrown))).toEqual(
      ['string', 'null', 'undefined', 'object'].map((type) => ({ type, stack: [] })),
    );
  });

  test('comes to an end where causes go round', () => {
    const error = new Error('Round.');
    error.cause = error;
    expect(JSON.stringify(traceOf(error)).match(/Round/g)).toHaveLength(5);
  });
});

test.each([
  ['Claim 01hqzj0p9m2x8v7c6b5n4m3k2j changed.', 'Claim 01hqzj0p9m2x8v7c6b5n4m3k2j changed.'],
  [
    'Failed to handle request for /welcome/tB7x0qLr9Wm2Zp4Vd8Ks6Jh1Gf3Ye5UcNaRoTi',
    'Failed to handle request for /welcome/…',
  ],
  ['Nobody has rana@example.org.', 'Nobody has …'],
  ['No “The minister knew”, no "it".', 'No …, no ….'],
])('%s', (words, kept) => {
  expect(told(words)).toBe(kept);
});
