import { describe, expect, test } from 'vitest';
import { type Actor, type Role, roles, signedOut } from '@/lib/domain/actor';
import { canReadClaim } from '@/lib/domain/claim/access';
import { statuses } from '@/lib/domain/claim/claim';
import { canReadEvidence } from '@/lib/domain/evidence/access';
import { sensitivities } from '@/lib/domain/evidence/evidence';
import { type Action, can, permit } from '@/lib/domain/permissions';
import { canReadReview } from '@/lib/domain/review/access';

const as = (role: Role, scope: Actor['scope'] = 'write'): Actor => ({ id: role, name: role, role, scope });

const table: Record<Action, Role[]> = {
  'desk.read': ['CHECKER', 'EDITOR'],
  'article.import': ['CHECKER', 'EDITOR'],
  'article.edit': ['CHECKER', 'EDITOR'],
  'article.check': ['CHECKER', 'EDITOR'],
  'claim.draft': ['CHECKER', 'EDITOR'],
  'review.draft': ['CHECKER', 'EDITOR'],
  'comment.write': ['CHECKER', 'EDITOR'],
  'evidence.capture': ['CHECKER', 'EDITOR'],
  'evidence.upload': ['CHECKER', 'EDITOR'],
  'evidence.edit': ['CHECKER', 'EDITOR'],
  'lineage.edit': ['CHECKER', 'EDITOR'],
  'work.assign': ['EDITOR'],
  'work.due': ['EDITOR'],
  'work.take': ['CHECKER', 'EDITOR'],
  'work.saveFilter': ['CHECKER', 'EDITOR'],
  'sighting.propose': ['CHECKER', 'EDITOR'],
  'sighting.judge': ['CHECKER', 'EDITOR'],
  'source.edit': ['CHECKER', 'EDITOR'],
  'source.assess': ['CHECKER', 'EDITOR'],
  'source.link': ['CHECKER', 'EDITOR'],
  'source.merge': ['EDITOR'],
  'report.read': ['CHECKER', 'EDITOR'],
  'report.edit': ['CHECKER', 'EDITOR'],
  'identity.enter': ['CHECKER', 'EDITOR'],
  'identity.compare': ['CHECKER', 'EDITOR'],
  'identity.open': ['EDITOR'],
  'identity.judge': ['EDITOR'],
  'figures.read': ['EDITOR'],
  'claim.settle': ['EDITOR'],
  'token.read': ['CHECKER', 'EDITOR', 'ADMIN'],
  'token.manage': ['CHECKER', 'EDITOR', 'ADMIN'],
  'session.read': ['CHECKER', 'EDITOR', 'ADMIN'],
  'session.manage': ['CHECKER', 'EDITOR', 'ADMIN'],
  'user.read': ['ADMIN'],
  'user.manage': ['ADMIN'],
  'audit.read': ['ADMIN'],
  'job.read': ['ADMIN'],
  'job.retry': ['ADMIN'],
  'inbox.read': ['CHECKER', 'EDITOR'],
  'inbox.manage': ['CHECKER', 'EDITOR'],
};
const actions = Object.keys(table) as Action[];

describe.each(actions)('%s', (action) => {
  test('is for its roles, and being admin lifts nothing', () => {
    expect(roles.filter((role) => can(as(role), action))).toEqual(table[action]);
    expect(can(signedOut, action)).toBe(false);
  });

  test('does not exist for other roles, and asks the signed out to sign in', () => {
    for (const role of roles) {
      const result = permit(as(role), action);
      expect(result).toMatchObject(
        table[action].includes(role) ? { ok: true } : { ok: false, refusal: { kind: 'not_found' } },
      );
    }
    expect(permit(signedOut, action)).toMatchObject({ ok: false, refusal: { kind: 'unauthenticated' } });
  });

  test('with a token that may only read is refused unless it only reads', () => {
    const role = table[action][0] ?? 'EDITOR';
    expect(permit(as(role, 'read'), action).ok).toBe(action.endsWith('.read'));
  });
});

test('somebody without an id may nothing, whatever role they claim', () => {
  const nobody: Actor = { id: null, name: 'Nobody', role: 'EDITOR', scope: 'write' };
  for (const action of actions) expect(can(nobody, action)).toBe(false);
  expect(canReadClaim(nobody, { status: 'PUBLISHED', authorId: 'x', contributorIds: [] })).toBe(false);
});

describe('a working copy', () => {
  const claim = (status: (typeof statuses)[number], authorId = 'x', contributorIds: string[] = []) => ({
    status,
    authorId,
    contributorIds,
  });

  test('exists for the desk in every status but withdrawn, and for nobody else', () => {
    for (const status of statuses) {
      const seeing = roles.filter((role) => canReadClaim(as(role), claim(status)));
      expect(seeing).toEqual(status === 'WITHDRAWN' ? ['EDITOR'] : ['CHECKER', 'EDITOR']);
    }
  });

  test('that is withdrawn exists for its author and contributors while they are on the desk', () => {
    const seeing = (mine: ReturnType<typeof claim>) => canReadClaim(as('CHECKER'), mine);
    expect(seeing(claim('WITHDRAWN', 'CHECKER'))).toBe(true);
    expect(seeing(claim('WITHDRAWN', 'x', ['CHECKER']))).toBe(true);
    expect(canReadClaim(as('READER'), claim('WITHDRAWN', 'READER', ['READER']))).toBe(false);
  });
});

describe('blind review', () => {
  test('evidence that came with a review is its reviewer’s alone until the round concludes', () => {
    const evidence = (concluded: boolean, reviewerId = 'x') => ({
      sensitivity: 'PUBLIC' as const,
      addedById: reviewerId,
      review: { reviewerId, concluded },
    });
    const seeing = (e: ReturnType<typeof evidence>) => roles.filter((role) => canReadEvidence(as(role), e));
    expect(seeing(evidence(false))).toEqual([]);
    expect(seeing(evidence(false, 'CHECKER'))).toEqual(['CHECKER']);
    expect(seeing(evidence(true))).toEqual(['CHECKER', 'EDITOR']);
  });

  test('a review is its writer’s alone until the round concludes', () => {
    const seeing = (concluded: boolean, reviewerId: string) =>
      roles.filter((role) => canReadReview(as(role), { reviewerId, concluded }));
    expect(seeing(false, 'x')).toEqual([]);
    expect(seeing(false, 'EDITOR')).toEqual(['EDITOR']);
    expect(seeing(false, 'ADMIN')).toEqual([]);
    expect(seeing(true, 'x')).toEqual(['CHECKER', 'EDITOR']);
  });
});

test('restricted evidence is for editors and for who added it', () => {
  for (const sensitivity of sensitivities) {
    const evidence = { sensitivity, addedById: 'x', review: null };
    expect(canReadEvidence(as('EDITOR'), evidence)).toBe(true);
    expect(canReadEvidence(as('CHECKER'), evidence)).toBe(sensitivity !== 'RESTRICTED');
    expect(canReadEvidence(as('CHECKER'), { ...evidence, addedById: 'CHECKER' })).toBe(true);
    expect(canReadEvidence(as('ADMIN'), { ...evidence, addedById: 'ADMIN' })).toBe(false);
  }
});
