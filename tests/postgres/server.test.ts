import { expect, it } from 'vitest';
import { runNode } from '@/scripts/setup/run.mjs';

it('a program that waits for its server and for nothing else stays until that has ended', async () => {
  const { code, output } = await runNode(['tests/support/postgres-alone.mjs']);
  expect({ code, output }).toEqual({ code: 0, output: 'stopped\n' });
});
