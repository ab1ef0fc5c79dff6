import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '@/lib/domain/actor';
import { statuses } from '@/lib/domain/claim/claim';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import type { PolicyGate, Weighed } from '@/lib/domain/claim/gate';
import type { Result } from '@/lib/domain/result';
import {
  decideConfirmation,
  decideDismissal,
  decideProposal,
  decideRefusal,
} from '@/lib/domain/sighting/deciding';
import { sightingStates } from '@/lib/domain/sighting/sighting';
import { gatesAgainst } from '@/lib/domain/sighting/standing';

const proposer = 'the proposer';
const claim: ClaimFacts = {
  ...{ status: 'PUBLISHED', kind: 'FACTUAL', risk: 'NORMAL', authorId: 'the author' },
  contributorIds: ['a contributor'],
  round: { reviewerIds: ['a reviewer'], recusedIds: [], adjudicatorId: 'the adjudicator', quorum: 2 },
  summary: { writerId: 'the summariser' },
  appearances: [
    { passage: 'EXACT', confirmed: false, attributions: 1, offRecord: false, termsContradict: false },
  ],
  ...{ copies: [], gates: [], overrides: [], blocked: false, unchanged: true, live: true, desk: [] },
};

const someone = (id: string, role: Role, scope: Actor['scope'] = 'write'): Actor => ({
  id,
  name: id,
  role,
  scope,
});
const proposed = { state: 'PROPOSED', proposedById: proposer } as const;
const answer = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.kind);

describe('who may do what of a sighting', () => {
  test.each([
    // who, their role, proposes, dismisses, refuses, confirms
    ['nobody in particular', 'EDITOR', 'ok', 'ok', 'ok', 'ok'],
    ['a reviewer', 'EDITOR', 'ok', 'ok', 'ok', 'ok'],
    ['the adjudicator', 'EDITOR', 'ok', 'ok', 'ok', 'ok'],
    ['the author', 'EDITOR', 'ok', 'ok', 'ok', 'forbidden'],
    ['a contributor', 'EDITOR', 'ok', 'ok', 'ok', 'forbidden'],
    ['the summariser', 'EDITOR', 'ok', 'ok', 'ok', 'forbidden'],
    [proposer, 'EDITOR', 'ok', 'ok', 'ok', 'forbidden'],
    [proposer, 'CHECKER', 'ok', 'ok', 'ok', 'forbidden'],
    ['nobody in particular', 'CHECKER', 'ok', 'ok', 'forbidden', 'forbidden'],
    ['nobody in particular', 'ADMIN', 'not_found', 'not_found', 'not_found', 'not_found'],
    ['nobody in particular', 'READER', 'not_found', 'not_found', 'not_found', 'not_found'],
  ] as const)('%s, %s', (id, role, ...expected) => {
    const actor = someone(id, role);
    const offered = { state: 'OFFERED', proposedById: null } as const;
    expect([
      answer(decideProposal(claim, actor)),
      answer(decideDismissal(offered, actor)),
      answer(decideRefusal(proposed, actor)),
      answer(decideConfirmation(claim, proposed, actor)),
    ]).toEqual(expected);
    if (role !== 'EDITOR') return;
    expect(answer(decideConfirmation(claim, proposed, someone(id, role, 'read')))).toBe('forbidden');
  });

  test.each(sightingStates)('%s', (state) => {
    const [editor, sighting] = [someone('an editor', 'EDITOR'), { state, proposedById: proposer }];
    const only = (wanted: string) => (state === wanted ? 'ok' : 'not_ready');
    expect(answer(decideDismissal(sighting, editor))).toBe(only('OFFERED'));
    expect(answer(decideRefusal(sighting, editor))).toBe(only('PROPOSED'));
    expect(answer(decideConfirmation(claim, sighting, editor))).toBe(only('PROPOSED'));
  });

  test.each(statuses)('a claim that is %s', (status) => {
    const editor = someone('an editor', 'EDITOR');
    const expected = status === 'PUBLISHED' ? 'ok' : 'not_ready';
    expect(answer(decideProposal({ status, live: true }, editor))).toBe(expected);
    expect(answer(decideConfirmation({ ...claim, status }, proposed, editor))).toBe(expected);
  });
});

test('a claim that an editor asks to retract is not published anew meanwhile', () => {
  const editor = someone('an editor', 'EDITOR');
  expect(answer(decideConfirmation(claim, proposed, editor, true))).toBe('not_ready');
  expect(answer(decideConfirmation(claim, proposed, someone(proposer, 'EDITOR'), true))).toBe('forbidden');
});

describe('gates that stop a sighting', () => {
  const failing: Weighed<PolicyGate> = {
    gate: 'HIGH_RISK',
    passed: false,
    why: 'One origin.',
    remedy: 'Find one.',
  };
  const [appearance] = claim.appearances;
  const withPassage = (change: object) => ({
    ...claim,
    appearances: [...claim.appearances, { ...(appearance as ClaimFacts['appearances'][number]), ...change }],
  });

  test.each<[string, ClaimFacts, PolicyGate[], number]>([
    ['nothing', claim, [], 0],
    ['a gate', { ...claim, gates: [failing] }, [], 1],
    ['no gate that editors let the last publication pass', { ...claim, gates: [failing] }, ['HIGH_RISK'], 0],
    ['a lost passage', withPassage({ passage: 'LOST' }), ['HIGH_RISK'], 1],
    ['a passage that waits', withPassage({ passage: 'ALTERED' }), [], 1],
    ['none that was confirmed', withPassage({ passage: 'ALTERED', confirmed: true }), [], 0],
    ['words off the record', withPassage({ offRecord: true }), [], 1],
    ['nobody who says so', withPassage({ attributions: 0 }), [], 1],
    ['a blocking comment that is open', { ...claim, blocked: true }, [], 1],
    ['somebody unnamed on the record', withPassage({ termsContradict: true }), [], 1],
  ])('%s', (_, facts, letPass, reasons) => {
    expect(gatesAgainst(facts, letPass)).toHaveLength(reasons);
  });
});
