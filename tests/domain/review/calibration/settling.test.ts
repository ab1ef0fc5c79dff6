import { describe, expect, test } from 'vitest';
import { roles, signedOut } from '@/lib/domain/actor';
import { statuses } from '@/lib/domain/claim/claim';
import {
  canBeSettled,
  decideSettling,
  decideUnsettling,
  type SettlingFacts,
} from '@/lib/domain/review/calibration/settling';

const editor = { id: 'e', name: 'Editor', role: 'EDITOR', scope: 'write' } as const;
const claim = (given: Partial<SettlingFacts> = {}): SettlingFacts => ({
  ...{ status: 'PUBLISHED', kind: 'FACTUAL', authorId: 'a', contributorIds: ['c'], reviewed: false },
  standing: null,
  ...given,
});
const settled = claim({ standing: { byId: 'other' } });

describe('who may settle a claim', () => {
  test.each<[string, SettlingFacts, string]>([
    ['its author', claim({ authorId: 'e' }), 'forbidden'],
    ['a contributor', claim({ contributorIds: ['c', 'e'] }), 'forbidden'],
    ['a reviewer', claim({ reviewed: true }), 'forbidden'],
    ['anybody, where it is settled', settled, 'not_ready'],
    ['anybody, where it is an opinion', claim({ kind: 'OPINION' }), 'not_ready'],
  ])('not %s', (_, facts, kind) => {
    expect(decideSettling(facts, editor)).toMatchObject({ refusal: { kind } });
  });

  test.each(statuses.map((status) => [status, canBeSettled(status)] as const))('%s: %s', (status, may) => {
    expect(may).toBe(['REVIEWED', 'APPROVED', 'PUBLISHED', 'RETRACTED'].includes(status));
    expect(decideSettling(claim({ status }), editor).ok).toBe(may);
  });

  test('an editor alone, with more than a token that reads', () => {
    for (const role of roles) {
      const actor = { ...editor, role };
      expect(decideSettling(claim(), actor).ok).toBe(role === 'EDITOR');
      expect(decideUnsettling(settled, actor).ok).toBe(role === 'EDITOR');
    }
    expect(decideSettling(claim(), signedOut)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(decideSettling(claim(), { ...editor, scope: 'read' }).ok).toBe(false);
  });
});

describe('who may withdraw it', () => {
  test.each<[string, SettlingFacts, string]>([
    ['whoever recorded it', claim({ standing: { byId: 'e' } }), 'forbidden'],
    ['a reviewer', { ...settled, reviewed: true }, 'forbidden'],
    ['the author', { ...settled, authorId: 'e' }, 'forbidden'],
    ['anybody, where nothing stands', claim(), 'not_ready'],
  ])('not %s', (_, facts, kind) => {
    expect(decideUnsettling(facts, editor)).toMatchObject({ refusal: { kind } });
  });

  test('another editor, wherever the claim has gone since', () => {
    for (const status of statuses) expect(decideUnsettling({ ...settled, status }, editor).ok).toBe(true);
  });
});
