import { expect, it } from 'vitest';
import { requestInput } from '@/lib/http/request-input';
import { operations } from '@/lib/schemas/operations/all';

it('names the first ten of very many fields that are not known: no answer outgrows its question', async () => {
  const importing = operations.find(({ method, path }) => method === 'POST' && path === '/articles');
  if (!importing) throw new Error('There is no import of articles.');
  const request = new Request('http://localhost/api/v1/articles', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`field${i}`, i]))),
  });
  const input = await requestInput(importing, request, Promise.resolve({}));
  expect(input).toMatchObject({ ok: false, trouble: { kind: 'invalid' } });
  const issues = !input.ok && 'issues' in input.trouble ? input.trouble.issues : [];
  const unknown = issues.map(({ path }) => path).filter((path) => path.startsWith('field'));
  expect(unknown).toEqual(Array.from({ length: 10 }, (_, i) => `field${i}`));
});
