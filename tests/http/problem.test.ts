import { expect, test } from 'vitest';
import type { Refusal } from '@/lib/domain/result';
import { type Fault, problem, problemTitles } from '@/lib/http/problem';
import { Problem } from '@/lib/schemas/problem';

const troubles: [Refusal | Fault, number][] = [
  [{ kind: 'unauthenticated' }, 401],
  [{ kind: 'other_person', now: 'Daniel Reyes' }, 403],
  [{ kind: 'not_found' }, 404],
  [{ kind: 'forbidden', reasons: ['No.'] }, 403],
  [{ kind: 'not_ready', reasons: ['Not yet.'] }, 409],
  [{ kind: 'invalid', issues: [{ path: 'quantity.low', message: 'Write a number.' }] }, 422],
  [{ kind: 'duplicate', message: 'There.', existing: { id: '1', href: '/', label: 'It' } }, 409],
  [{ kind: 'stale', current: { version: 4 } }, 412],
  [{ kind: 'key_reused' }, 422],
  [{ kind: 'too_many', retryAfterSeconds: 61 }, 429],
  [{ kind: 'busy', retryAfterSeconds: 5 }, 503],
  [{ kind: 'malformed', detail: 'Not JSON.' }, 400],
  [{ kind: 'cross_site' }, 403],
  [{ kind: 'too_large', limit: '3 MB' }, 413],
  [{ kind: 'length_required' }, 411],
  [{ kind: 'too_slow' }, 408],
  [{ kind: 'headers_too_large' }, 431],
  [{ kind: 'unsupported' }, 415],
  [{ kind: 'method_not_allowed', allow: ['GET', 'HEAD'] }, 405],
  [{ kind: 'precondition_required', any: false }, 428],
  [{ kind: 'failed', incident: 'x' }, 500],
];

test('every kind is here', () => {
  expect(troubles.map(([{ kind }]) => kind).sort()).toEqual(Object.keys(problemTitles).sort());
});

test.each(troubles)('%o is answered %i with problem details', async (trouble, status) => {
  const response = problem(trouble, '/api/v1/claims');
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toContain('no-store');
  const body = Problem.parse(await response.json());
  expect(body).toMatchObject({ status, type: `/api/problems/${trouble.kind}`, instance: '/api/v1/claims' });
  expect(body.detail.length).toBeGreaterThan(2);
});

test('fields are named by JSON pointers, with what is special in them escaped', async () => {
  const issues = [
    { path: 'evidence.0.title', message: 'Give it a title.' },
    { path: 'a/b~c', message: 'There is no such field.' },
    { path: '', message: 'The whole.' },
  ];
  const body = Problem.parse(await problem({ kind: 'invalid', issues }, '/').json());
  expect(body.errors?.map(({ field }) => field)).toEqual(['/evidence/0/title', '/a~1b~0c', '']);
});

test('names stand in sentences without the marks that a page isolates them with; what is stored is left as it is', async () => {
  const issues = [{ path: 'terms', message: '“\u2068ضابط سابق\u2069” is not named.' }];
  const invalid = Problem.parse(await problem({ kind: 'invalid', issues }, '/').json());
  expect([invalid.detail, invalid.errors?.[0]?.detail]).toEqual(Array(2).fill('“ضابط سابق” is not named.'));
  const reasons = ['Ask \u2068رنا\u2069.'];
  expect(Problem.parse(await problem({ kind: 'forbidden', reasons }, '/').json()).reasons).toEqual([
    'Ask رنا.',
  ]);
  const existing = { id: '1', href: '/', label: '\u2068نص\u2069' };
  const twin = Problem.parse(
    await problem({ kind: 'duplicate', message: '\u2068نص\u2069', existing }, '/').json(),
  );
  expect([twin.detail, twin.existing]).toEqual(['نص', existing]);
});

test('a stale write says what is not so any more, where that is not the thing’s version', async () => {
  const because = 'What readers would get has changed.';
  const body = Problem.parse(await problem({ kind: 'stale', current: { version: 4 }, because }, '/').json());
  expect(body).toMatchObject({ detail: because, current: { version: 4 } });
});

test('a stale write gets the tag of what is stored; a limit says when to come back; 401 says how to sign in', () => {
  expect(problem({ kind: 'stale', current: { version: 4 } }, '/').headers.get('etag')).toMatch(/^"4\./);
  expect(problem({ kind: 'too_many', retryAfterSeconds: 61 }, '/').headers.get('retry-after')).toBe('61');
  expect(problem({ kind: 'busy', retryAfterSeconds: 5 }, '/').headers.get('retry-after')).toBe('5');
  expect(problem({ kind: 'unauthenticated' }, '/').headers.get('www-authenticate')).toMatch(/^Bearer/);
});
