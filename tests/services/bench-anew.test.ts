import { expect, onTestFinished, test } from 'vitest';
import { transaction } from '@/lib/data/db';
import { lastChange, noteChange } from '@/lib/data/publication/changes';
import { ok } from '@/lib/domain/result';
import { publishingAnew } from '@/scripts/bench/newsroom/anew';
import { onPostgres } from '@/scripts/setup/scratch-postgres.mjs';

test('the bench tells servers of claims that are published anew as a publication does, each time by another name', async () => {
  await transaction(async (tx) => ok(await noteChange(tx, ['claims/a', 'claims/b', 'articles/a'], 'first')));
  const url = process.env.DATABASE_URL ?? '';
  const anew = await publishingAnew({ database: onPostgres ? 'postgres' : 'sqlite', url });
  onTestFinished(anew.close);
  await anew.publish(['a']);
  const once = await lastChange('claims/a');
  await anew.publish(['a']);
  const names = ['first', once, await lastChange('claims/a')];
  expect(new Set(names).size).toBe(3);
  expect([await lastChange('claims/b'), await lastChange('articles/a')]).toEqual(['first', 'first']);
});
