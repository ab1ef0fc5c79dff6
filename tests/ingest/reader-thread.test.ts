import { afterAll, expect, it, vi } from 'vitest';
import { eventually } from '../support/patience';

const port = vi.hoisted(() => ({ on: vi.fn(), postMessage: vi.fn() }));
vi.mock('node:worker_threads', () => ({ parentPort: port }));
vi.mock('@/lib/ingest/extract', () => ({ extract: () => 'what was read' }));

const before = process.listeners('unhandledRejection');
afterAll(() => {
  vi.unstubAllGlobals();
  for (const listener of process.listeners('unhandledRejection'))
    if (!before.includes(listener)) process.off('unhandledRejection', listener);
});

it('ends over an answer that can’t be handed over: whoever asked would wait for it to no end', async () => {
  const later = vi.fn();
  vi.stubGlobal('setImmediate', later);
  await import('@/lib/ingest/reader-thread');
  port.postMessage.mockImplementation(() => {
    throw new Error('It could not be cloned.');
  });
  const [, asked] = port.on.mock.calls.find(([event]) => event === 'message') ?? [];
  asked({ text: 'Words.', format: 'TEXT' });
  await eventually(() => expect(later).toHaveBeenCalled());
  expect(later.mock.calls[0]?.[0]).toThrow('It could not be cloned.');
});
