import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import {
  decideAddingFile,
  decideEdit,
  type EvidenceDetails,
  needsReason,
} from '@/lib/domain/evidence/editing';
import { type Sensitivity, sensitivities } from '@/lib/domain/evidence/evidence';

const as = (role: Person['role']): Person => ({ id: 'p', name: 'P', role, scope: 'write' });

const details: EvidenceDetails = {
  title: 'A report',
  url: null,
  sourceId: null,
  type: 'DATA',
  publishedAt: null,
  sensitivity: 'PUBLIC',
  state: 'ACTIVE',
  originality: 'UNKNOWN',
};

const edit = (
  person: Person,
  before: Partial<EvidenceDetails>,
  after: Partial<EvidenceDetails>,
  { reason = 'It names a child.' as string | null, sealed = false, named = false } = {},
) =>
  decideEdit(person, {
    before: { ...details, ...before },
    after: { ...details, ...before, ...after },
    reason,
    sealed,
    named,
  });

const outcome = (result: ReturnType<typeof edit>) => (result.ok ? 'may' : result.refusal.kind);

describe('who may see evidence is changed', () => {
  const opens = (from: Sensitivity, to: Sensitivity) => from === 'RESTRICTED' && to !== 'RESTRICTED';
  const cases = sensitivities.flatMap((from) => sensitivities.map((to) => [from, to] as const));
  test.each(cases)('from %s to %s', (from, to) => {
    const change = [{ sensitivity: from }, { sensitivity: to }] as const;
    expect(outcome(edit(as('EDITOR'), ...change))).toBe('may');
    expect(outcome(edit(as('CHECKER'), ...change))).toBe(opens(from, to) ? 'forbidden' : 'may');
  });

  test.each([
    ['INTERNAL', 'PUBLIC', 'forbidden'],
    ['PUBLIC', 'INTERNAL', 'may'],
    ['PUBLIC', 'RESTRICTED', 'may'],
  ] as const)('from %s to %s, of what a publication names: a checker %s', (from, to, how) => {
    const change = [{ sensitivity: from }, { sensitivity: to }, { named: true }] as const;
    expect(outcome(edit(as('CHECKER'), ...change))).toBe(how);
    expect(outcome(edit(as('EDITOR'), ...change))).toBe('may');
  });
});

describe('a reason', () => {
  test.each([
    ['whether it holds', { state: 'RETRACTED' } as const, true],
    ['who may see it', { sensitivity: 'INTERNAL' } as const, true],
    ['its title', { title: 'A letter' }, false],
    ['where it comes from', { sourceId: 's', originality: 'ORIGINAL' } as const, false],
  ])('is asked for where %s changes: %o', (_, after, asked) => {
    const without = edit(as('CHECKER'), {}, after, { reason: null });
    expect(without.ok).toBe(!asked);
    if (!without.ok) expect(without.refusal).toMatchObject({ kind: 'invalid', issues: [{ path: 'reason' }] });
    expect(edit(as('CHECKER'), {}, after).ok).toBe(true);
    expect(needsReason(details, { ...details, ...after })).toBe(asked);
  });
});

test('what was sealed with a review stays as it was, whoever sealed it, and takes no file', () => {
  for (const role of ['CHECKER', 'EDITOR'] as const)
    expect(outcome(edit(as(role), {}, { title: 'Another' }, { sealed: true }))).toBe('forbidden');
  expect(decideAddingFile(true)).toMatchObject({ refusal: { kind: 'forbidden' } });
  expect(decideAddingFile(false).ok).toBe(true);
});
