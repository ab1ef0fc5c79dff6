import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Hold, hold, tryHold, type Use } from '@/lib/data/use';
import { endOf, says, startChild } from '../support/children';

let folder: string;
let file: string;
let holds: Hold[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-use-'));
  file = join(folder, 'newsroom.db');
});

afterEach(async () => {
  for (const held of holds) held.release();
  holds = [];
  await rm(folder, { recursive: true });
});

const take = (use: Use): boolean => {
  const held = tryHold(file, use, 0);
  if (held) holds.push(held);
  return held !== undefined;
};

describe('a newsroom’s file', () => {
  it.each<[Use, Use, boolean]>([
    ['beside', 'beside', true],
    ['beside', 'alone', false],
    ['alone', 'beside', false],
    ['alone', 'alone', false],
  ])('used %s: may somebody else use it %s? %s', (first, second, may) => {
    expect(take(first)).toBe(true);
    expect(take(second)).toBe(may);
  });

  it.each<[Use, Use, RegExp]>([
    [
      'beside',
      'alone',
      /^A server or a command such as .* is at work on the newsroom in .*: stop it, or wait .* Nothing was changed\.$/,
    ],
    ['alone', 'alone', /^A migration is at work on the newsroom in .* Nothing was changed\.$/],
    ['alone', 'beside', /^A migration is at work on the newsroom in .*: wait until it has ended\.$/],
  ])('used %s refuses to be used %s in a sentence', (first, second, sentence) => {
    take(first);
    expect(() => hold(file, second, 0)).toThrow(sentence);
  });

  it('is free again after it was let go, and nothing but an empty file lies beside it', async () => {
    hold(file, 'alone').release();
    expect(take('alone')).toBe(true);
    expect(await readdir(folder)).toEqual(['newsroom.db-lock']);
  });

  it.each<Use>(['beside', 'alone'])('is freed by the death of a process that used it %s', async (use) => {
    const child = startChild('tests/support/holding.ts', [file, use]);
    await says(child, 'holds');
    expect(take('alone')).toBe(false);
    child.kill('SIGKILL');
    expect(await endOf(child)).toBe('SIGKILL');
    expect(take('alone')).toBe(true);
  });
});
