import { expect, it } from 'vitest';
import { eachOf } from '@/lib/jobs/schedule';

it('keeps nothing back that comes due behind a step that failed', async () => {
  const done: string[] = [];
  await eachOf([
    async () => done.push('lapses'),
    () => Promise.reject(new Error('no reminders')),
    async () => done.push('digests'),
  ]);
  expect(done).toEqual(['lapses', 'digests']);
});
