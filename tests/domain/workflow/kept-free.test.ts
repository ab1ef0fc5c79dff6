import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeskPerson, PeopleFacts } from '@/lib/domain/claim/facts';
import { defaultQuorum } from '@/lib/domain/review/review';
import { keptFree } from '@/lib/domain/workflow/enough';
import { NO_DESK, placeOn, surelyKeptFree, twoKeptFrom } from '@/lib/domain/workflow/kept-free';

const aDesk = (roles: readonly DeskPerson['role'][]): DeskPerson[] =>
  roles.map((role, i) => ({ id: `p${i}`, name: `P ${i}`, role }));

test.each([
  [1, 1, NO_DESK],
  [2, 1, 5],
  [2, 3, 7],
  [3, 1, 6],
])('%i reviews, %i who wrote it: two editors are kept free from %i people on', (quorum, writers, from) => {
  expect(twoKeptFrom(quorum, writers)).toBe(from);
});

test('the place of an editor counts editors who came before, and everybody who is there', () => {
  const desk = aDesk(['EDITOR', 'CHECKER', 'EDITOR', 'EDITOR']);
  expect(placeOn(desk, { id: 'p0' })).toEqual({ before: [], people: 4 });
  expect(placeOn(desk, { id: 'p3' })).toEqual({ before: ['p0', 'p2'], people: 4 });
});

describe('surely kept free', () => {
  const role = fc.constantFrom('CHECKER' as const, 'EDITOR' as const);
  const given = fc.record({
    roles: fc.array(role, { maxLength: 9 }),
    risk: fc.constantFrom('LOW' as const, 'NORMAL' as const, 'HIGH' as const),
    // Whoever is none of the desk has left it.
    writers: fc.uniqueArray(fc.nat(10), { minLength: 1, maxLength: 4 }),
  });

  const claimOf = (
    desk: DeskPerson[],
    risk: PeopleFacts['risk'],
    [author, ...others]: string[],
  ): PeopleFacts => ({
    status: 'IN_REVIEW',
    kind: 'FACTUAL',
    risk,
    authorId: author ?? 'nobody',
    contributorIds: others,
    round: { quorum: defaultQuorum[risk], reviewerIds: [], recusedIds: [], adjudicatorId: null },
    summary: null,
    desk,
  });

  test('is nobody whom the rule does not keep free, whoever wrote the claim and is on the desk', () => {
    const met = new Set<number>();
    fc.assert(
      fc.property(given, ({ roles, risk, writers }) => {
        const desk = aDesk(roles);
        const claim = claimOf(
          desk,
          risk,
          writers.map((i) => `p${i}`),
        );
        const from = twoKeptFrom(defaultQuorum[risk], writers.length);
        const kept = keptFree(claim).map(({ id }) => id);
        const wrote = [claim.authorId, ...claim.contributorIds];
        for (const { id } of desk.filter((one) => one.role === 'EDITOR' && !wrote.includes(one.id))) {
          const place = placeOn(desk, { id });
          if (!surelyKeptFree(place, { authorId: claim.authorId, twoKeptFrom: from })) continue;
          expect(kept).toContain(id);
          met.add(place.before.length);
        }
      }),
      { numRuns: 1000 },
    );
    // Whoever came first, second and third.
    expect([...met].sort()).toEqual([0, 1, 2]);
  });
});
