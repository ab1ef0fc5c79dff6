import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { end, ended, startNode } from '@/scripts/setup/run.mjs';

/** A program that says when it runs. */
async function running(code: string) {
  const child = startNode(['--eval', `${code}; setInterval(() => {}, 1000); console.log('up')`]);
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

test('a child that ends when it is asked to is let end, with the code that it chooses', async () => {
  const child = await running("process.on('SIGTERM', () => process.exit(7))");
  expect(await end(child)).toBe(true);
  expect([child.exitCode, child.signalCode]).toEqual([7, null]);
});

test('a child that does not is killed after the limit, and that is said', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const child = await running("process.on('SIGTERM', () => {})");
  expect(await end(child, 50)).toBe(false);
  expect(child.signalCode).toBe('SIGKILL');
  expect(said.mock.calls.flat().join()).toContain('had not ended 0.05 seconds after it was asked to');
  said.mockRestore();
});

test('a child that has ended already has ended by itself', async () => {
  const child = startNode(['--eval', '']);
  await once(child, 'close');
  expect(await end(child, 50)).toBe(true);
});

test('a child may say more than a pipe holds, though nobody reads it', async () => {
  expect(await ended(startNode(['--eval', "process.stdout.write('x'.repeat(1_000_000))"]))).toBe(0);
});
