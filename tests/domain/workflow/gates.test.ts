import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import { type OverrideFacts, type PolicyGate, policyGates } from '@/lib/domain/claim/gate';
import type { ReplyFacts } from '@/lib/domain/claim/reply';
import { replyProblems } from '@/lib/domain/claim/reply';
import type { Node } from '@/lib/domain/provenance/input';
import type { Tally } from '@/lib/domain/provenance/tally';
import { type Credibility, type Verdict, verdicts } from '@/lib/domain/review/review';
import { decide } from '@/lib/domain/workflow/deciding';
import { defaultThresholds, type GateFacts, type Thresholds } from '@/lib/domain/workflow/gates/facts';
import { weighGates } from '@/lib/domain/workflow/gates/gates';
import { listedGates } from '@/lib/domain/workflow/gates/listed';
import {
  decideAsking,
  decideConfirming,
  decideWithdrawing,
  isOverridden,
} from '@/lib/domain/workflow/overriding';

/** So many origins with these names, each a source, and how many are independent of the claimant. */
const from = (ids: string, independentOfClaimant = 0): Tally => ({
  reports: ids.split(' ').length,
  origins: ids.split(' ').flatMap((id) => (id ? [{ nodes: [nodeOf(id)], reports: [] }] : [])),
  independentOfClaimant,
  circular: [],
  unknown: [],
  leftOut: [],
  because: [],
});

const nodeOf = (id: string): Node => ({ kind: id === 'paper' ? 'evidence' : 'source', id });

const rated = (verdict: Verdict, credibility: Credibility = 3) =>
  ({ verdict, credibility, confidence: 'MODERATE', likelihood: null }) as const;

const facts = (over: Partial<GateFacts> = {}): GateFacts => ({
  kind: 'FACTUAL',
  risk: 'NORMAL',
  accuses: null,
  finding: rated('UNSUPPORTED'),
  support: from(''),
  contradiction: from(''),
  anonymous: new Set(['officer', 'aide']),
  evidence: [],
  replies: [],
  ...over,
});

const shown = (stance: 'CORROBORATES' | 'CONTRADICTS' | 'CONTEXT', over = {}) => ({
  sensitivity: 'PUBLIC' as const,
  state: 'ACTIVE' as const,
  stance,
  ...over,
});

const asked = (outcome: ReplyFacts['outcome'], due = false): ReplyFacts => ({
  whom: 'The harbour office',
  deadline: '2026-12-01T12:00:00.000Z',
  ...{ outcome, due },
});

const weigh = (gate: PolicyGate, over: Partial<GateFacts>, thresholds: Thresholds = defaultThresholds) => {
  const weighed = weighGates(facts(over), thresholds).find((one) => one.gate === gate);
  if (!weighed) throw new Error(`There is no gate ${gate}.`);
  return weighed;
};

const HIGH = { risk: 'HIGH' } as const;

const cases: [string, PolicyGate, Partial<GateFacts>, boolean][] = [
  [
    'confirmed on one origin',
    'CONFIRMED',
    { finding: rated('SUPPORTED', 1), support: from('minister', 1) },
    false,
  ],
  [
    'confirmed on two origins, both the claimant’s',
    'CONFIRMED',
    { finding: rated('SUPPORTED', 1), support: from('minister spokesman') },
    false,
  ],
  [
    'confirmed on two origins, one independent',
    'CONFIRMED',
    { finding: rated('SUPPORTED', 1), support: from('minister paper', 1) },
    true,
  ],
  [
    'confirmed, and only contradicted by many',
    'CONFIRMED',
    { finding: rated('SUPPORTED', 1), contradiction: from('a b c', 3) },
    false,
  ],
  ['probably true on nothing', 'CONFIRMED', { finding: rated('SUPPORTED', 2) }, true],
  [
    'high risk, supported by one',
    'HIGH_RISK',
    { ...HIGH, finding: rated('SUPPORTED'), support: from('a') },
    false,
  ],
  [
    'high risk, supported by two',
    'HIGH_RISK',
    { ...HIGH, finding: rated('SUPPORTED'), support: from('a b') },
    true,
  ],
  [
    'high risk, supported by one and denied by one',
    'HIGH_RISK',
    { ...HIGH, finding: rated('SUPPORTED'), support: from('a'), contradiction: from('b') },
    false,
  ],
  [
    'high risk, false by the word of one, said by two',
    'HIGH_RISK',
    { ...HIGH, finding: rated('FALSE', 5), support: from('a b'), contradiction: from('c') },
    false,
  ],
  [
    'high risk, false by the word of two',
    'HIGH_RISK',
    { ...HIGH, finding: rated('FALSE', 5), contradiction: from('c d') },
    true,
  ],
  [
    'high risk, one says so and one denies it',
    'HIGH_RISK',
    { ...HIGH, finding: rated('DISPUTED'), support: from('a'), contradiction: from('b') },
    true,
  ],
  [
    'high risk, the same one says both',
    'HIGH_RISK',
    { ...HIGH, finding: rated('DISPUTED'), support: from('a'), contradiction: from('a') },
    false,
  ],
  [
    'high risk, unsupported: one says so',
    'HIGH_RISK',
    { ...HIGH, finding: rated('UNSUPPORTED'), support: from('a') },
    false,
  ],
  [
    'high risk, unverifiable: two say so',
    'HIGH_RISK',
    { ...HIGH, finding: rated('UNVERIFIABLE', 6), support: from('a b') },
    true,
  ],
  [
    'high risk, an opinion',
    'HIGH_RISK',
    { ...HIGH, kind: 'OPINION', finding: rated('UNVERIFIABLE', 6) },
    true,
  ],
  ['normal risk on nothing', 'HIGH_RISK', { finding: rated('SUPPORTED') }, true],
  [
    'supported, with evidence',
    'PUBLIC_EVIDENCE',
    { finding: rated('SUPPORTED'), evidence: [shown('CORROBORATES')] },
    true,
  ],
  [
    'supported, with evidence against it',
    'PUBLIC_EVIDENCE',
    { finding: rated('SUPPORTED'), evidence: [shown('CONTRADICTS')] },
    false,
  ],
  [
    'supported, with context alone',
    'PUBLIC_EVIDENCE',
    { finding: rated('SUPPORTED'), evidence: [shown('CONTEXT')] },
    false,
  ],
  [
    'supported, with evidence of the desk’s',
    'PUBLIC_EVIDENCE',
    { finding: rated('SUPPORTED'), evidence: [shown('CORROBORATES', { sensitivity: 'INTERNAL' })] },
    false,
  ],
  [
    'supported, with retracted evidence',
    'PUBLIC_EVIDENCE',
    { finding: rated('SUPPORTED'), evidence: [shown('CORROBORATES', { state: 'RETRACTED' })] },
    false,
  ],
  [
    'supported, with challenged evidence',
    'PUBLIC_EVIDENCE',
    { finding: rated('SUPPORTED'), evidence: [shown('CORROBORATES', { state: 'CHALLENGED' })] },
    true,
  ],
  [
    'false, with evidence for it',
    'PUBLIC_EVIDENCE',
    { finding: rated('FALSE', 5), evidence: [shown('CORROBORATES')] },
    false,
  ],
  [
    'false, with evidence against it',
    'PUBLIC_EVIDENCE',
    { finding: rated('FALSE', 5), evidence: [shown('CONTRADICTS')] },
    true,
  ],
  [
    'partly supported, with evidence against it',
    'PUBLIC_EVIDENCE',
    { finding: rated('PARTLY_SUPPORTED'), evidence: [shown('CONTRADICTS')] },
    true,
  ],
  ['disputed, without evidence', 'PUBLIC_EVIDENCE', { finding: rated('DISPUTED') }, false],
  ['one anonymous source', 'NAMED_SOURCE', { finding: rated('SUPPORTED'), support: from('officer') }, false],
  [
    'two anonymous sources',
    'NAMED_SOURCE',
    { finding: rated('SUPPORTED'), support: from('officer aide') },
    false,
  ],
  [
    'an anonymous source and a paper',
    'NAMED_SOURCE',
    { finding: rated('SUPPORTED'), support: from('officer paper') },
    true,
  ],
  [
    'false, said by an anonymous source and denied on the record',
    'NAMED_SOURCE',
    { finding: rated('FALSE', 5), support: from('officer'), contradiction: from('minister') },
    true,
  ],
  [
    'false by the word of an anonymous source',
    'NAMED_SOURCE',
    { finding: rated('FALSE', 5), support: from('minister'), contradiction: from('officer') },
    false,
  ],
  [
    'unverifiable, said by an anonymous source',
    'NAMED_SOURCE',
    { finding: rated('UNVERIFIABLE', 6), support: from('officer') },
    true,
  ],
  [
    'disputed among anonymous sources',
    'NAMED_SOURCE',
    { finding: rated('DISPUTED'), support: from('officer'), contradiction: from('aide') },
    false,
  ],
  ['nobody says so', 'NAMED_SOURCE', { finding: rated('OUTDATED') }, true],
  [
    'an opinion of an anonymous source',
    'NAMED_SOURCE',
    { kind: 'OPINION', finding: rated('UNVERIFIABLE', 6), support: from('officer') },
    true,
  ],
  ['nobody is accused', 'REPLY_ASKED', {}, true],
  ['the accused were not asked', 'REPLY_ASKED', { accuses: 'The harbour office' }, false],
  [
    'the accused have time to answer',
    'REPLY_ASKED',
    { accuses: 'The harbour office', replies: [asked('PENDING')] },
    false,
  ],
  [
    'the accused had time to answer',
    'REPLY_ASKED',
    { accuses: 'The harbour office', replies: [asked('PENDING', true)] },
    true,
  ],
  [
    'the accused answered',
    'REPLY_ASKED',
    { accuses: 'The harbour office', replies: [asked('REPLIED')] },
    true,
  ],
  [
    'the accused declined',
    'REPLY_ASKED',
    { accuses: 'The harbour office', replies: [asked('PENDING'), asked('DECLINED')] },
    true,
  ],
  [
    'the accused never answered',
    'REPLY_ASKED',
    { accuses: 'The harbour office', replies: [asked('NO_RESPONSE', true)] },
    true,
  ],
];

describe('a gate, weighed', () => {
  test.each(cases)('%s: %s', (_, gate, over, passed) => {
    const weighed = weigh(gate, over);
    expect(weighed.passed).toBe(passed);
    expect(weighed.why).toMatch(/^[^\s].*[.]$/u);
    expect(weighed.remedy === null).toBe(passed);
  });

  test('says with numbers what it found and what it needs', () => {
    expect(weigh('CONFIRMED', { finding: rated('SUPPORTED', 1), support: from('minister') }).why).toBe(
      'What supports the claim comes from 1 origin, 0 of them independent of the claimant; credibility 1, “confirmed by other sources”, needs 2, with 1 independent.',
    );
    expect(weigh('REPLY_ASKED', { accuses: 'The port', replies: [asked('PENDING')] }).why).toBe(
      'The claim accuses The port; The harbour office was asked and has until 2026-12-01, 12:00 UTC to answer.',
    );
  });

  test('of restricted evidence it says nothing, whoever asks', () => {
    const evidence = [shown('CORROBORATES', { sensitivity: 'RESTRICTED' })];
    const finding = rated('SUPPORTED');
    expect(weigh('PUBLIC_EVIDENCE', { finding, evidence })).toEqual(weigh('PUBLIC_EVIDENCE', { finding }));
  });

  test('asks for as many origins as the newsroom does', () => {
    const strict = { confirmed: { origins: 3, independent: 2 }, highRisk: { origins: 3 } };
    const found = { ...HIGH, finding: rated('SUPPORTED', 1), support: from('a b', 1) };
    const passed = (thresholds: Thresholds) =>
      (['CONFIRMED', 'HIGH_RISK'] as const).map((gate) => weigh(gate, found, thresholds).passed);
    expect([passed(defaultThresholds), passed(strict)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test('more origins never close one, whatever the finding', () => {
    for (const verdict of verdicts)
      for (const side of ['support', 'contradiction'] as const) {
        const found = { ...HIGH, finding: rated(verdict, 1) };
        const gates = (tally: Tally) =>
          (['CONFIRMED', 'HIGH_RISK'] as const).map(
            (gate) => weigh(gate, { ...found, [side]: tally }).passed,
          );
        const [few, many] = [gates(from('a', 1)), gates(from('a b c', 3))];
        expect(few.every((passed, i) => !passed || many[i])).toBe(true);
      }
  });
});

const editor = (id: string): Actor => ({ id, name: id, role: 'EDITOR', scope: 'write' });

const given = (over: Partial<OverrideFacts> = {}): OverrideFacts => ({
  id: 'o',
  gate: 'HIGH_RISK',
  askedById: 'miriam',
  confirmedById: 'daniel',
  current: true,
  ...over,
});

const claim = (over: Partial<ClaimFacts> = {}): ClaimFacts => ({
  ...{ status: 'REVIEWED', kind: 'FACTUAL', risk: 'HIGH', authorId: 'rana', contributorIds: ['amina'] },
  round: { reviewerIds: ['tomas'], recusedIds: [], adjudicatorId: 'judge', quorum: 1 },
  summary: { writerId: 'writer' },
  appearances: [
    { passage: 'EXACT', confirmed: false, attributions: 1, offRecord: false, termsContradict: false },
  ],
  copies: [],
  gates: policyGates.map((gate) => ({
    ...{ gate, passed: gate !== 'HIGH_RISK', why: 'One origin.' },
    remedy: gate === 'HIGH_RISK' ? 'Find another.' : null,
  })),
  ...{ overrides: [], blocked: false, unchanged: true, live: false, desk: [] },
  ...over,
});

describe('an override', () => {
  test.each([
    ['nobody asked for it', [], false],
    ['one editor asked', [given({ confirmedById: null })], false],
    ['two editors stand for it', [given()], true],
    ['the claim changed since', [given({ current: false })], false],
    ['it is of another gate', [given({ gate: 'CONFIRMED' })], false],
    ['the first has contributed since', [given({ askedById: 'amina' })], false],
    ['the second answered in short since', [given({ confirmedById: 'writer' })], false],
  ] as const)('%s: passes %s', (_, overrides, passed) => {
    const facts = claim({ overrides });
    expect(isOverridden(facts, 'HIGH_RISK')).toBe(passed);
    expect(decide(facts, 'approve', editor('eve'), null).ok).toBe(passed);
    expect(decide({ ...facts, status: 'APPROVED' }, 'publish', editor('eve'), null).ok).toBe(passed);
  });

  test.each(['rana', 'amina', 'tomas', 'judge', 'writer'])(
    '%s, who had a part in the claim, may neither ask nor confirm',
    (id) => {
      const refusals = [
        decideAsking(claim(), 'HIGH_RISK', editor(id)),
        decideConfirming(claim(), given({ confirmedById: null }), editor(id)),
      ];
      for (const refused of refusals) expect(refused).toMatchObject({ refusal: { kind: 'forbidden' } });
      expect(decideWithdrawing(claim(), editor(id)).ok).toBe(true);
    },
  );

  test.each([
    ['a gate that passes', () => decideAsking(claim(), 'CONFIRMED', editor('eve')), 'not_ready'],
    [
      'a gate that somebody asked for already',
      () => decideAsking(claim({ overrides: [given({ confirmedById: null })] }), 'HIGH_RISK', editor('eve')),
      'not_ready',
    ],
    ['a draft', () => decideAsking(claim({ status: 'DRAFT' }), 'HIGH_RISK', editor('eve')), 'not_ready'],
    [
      'a published claim',
      () => decideWithdrawing(claim({ status: 'PUBLISHED' }), editor('eve')),
      'not_ready',
    ],
    [
      'by a fact-checker',
      () => decideAsking(claim(), 'HIGH_RISK', { ...editor('eve'), role: 'CHECKER' } as Actor),
      'forbidden',
    ],
    [
      'by an administrator',
      () => decideAsking(claim(), 'HIGH_RISK', { ...editor('eve'), role: 'ADMIN' } as Actor),
      'not_found',
    ],
    [
      'by a token that may only read',
      () => decideAsking(claim(), 'HIGH_RISK', { ...editor('eve'), scope: 'read' } as Actor),
      'forbidden',
    ],
    [
      'confirmed by who asked',
      () => decideConfirming(claim(), given({ confirmedById: null }), editor('miriam')),
      'forbidden',
    ],
    ['confirmed twice', () => decideConfirming(claim(), given(), editor('eve')), 'not_ready'],
    [
      'of what has changed',
      () => decideConfirming(claim(), given({ confirmedById: null, current: false }), editor('eve')),
      'not_ready',
    ],
  ] as const)('%s is refused', (_, asking, kind) => {
    expect(asking()).toMatchObject({ ok: false, refusal: { kind } });
  });

  test('one that lapsed can be asked for anew; whoever approves may be one of the two', () => {
    const lapsed = given({ current: false });
    expect(decideAsking(claim({ overrides: [lapsed] }), 'HIGH_RISK', editor('eve')).ok).toBe(true);
    expect(decide(claim({ overrides: [given()] }), 'approve', editor('daniel'), null).ok).toBe(true);
  });

  test('is for policy gates alone: what is off the record stays off', () => {
    const [appearance] = claim().appearances;
    if (!appearance) throw new Error('a claim here has an appearance');
    const facts = claim({ overrides: [given()], appearances: [{ ...appearance, offRecord: true }] });
    expect(decide(facts, 'approve', editor('eve'), null).ok).toBe(false);
    expect(listedGates(facts).filter(({ passed, overridden }) => !passed && !overridden)).toMatchObject([
      { gate: 'ON_RECORD', hard: true },
    ]);
  });
});

describe('a request for a reply', () => {
  const now = '2026-11-30T12:00:00.000Z';
  const words = {
    askedAt: '2026-11-28T09:00:00.000Z',
    deadline: '2026-11-30T09:00:00.000Z',
    outcome: 'PENDING' as const,
    outcomeAt: null,
    reply: null,
  };
  test.each([
    ['that waits', {}, []],
    ['that was answered', { outcome: 'REPLIED', reply: 'We deny it.', outcomeAt: now }, []],
    ['that was answered in no words', { outcome: 'REPLIED' }, ['reply']],
    ['that was declined with words', { outcome: 'DECLINED', reply: 'Not on the phone.' }, []],
    ['that waits and has an answer', { reply: 'We deny it.' }, ['reply']],
    ['that nobody answered', { outcome: 'NO_RESPONSE' }, []],
    [
      'that nobody answered in time that is left',
      { outcome: 'NO_RESPONSE', deadline: '2026-12-01T09:00:00.000Z' },
      ['outcome'],
    ],
    [
      'asked tomorrow',
      { askedAt: '2026-12-01T09:00:00.000Z', deadline: '2026-12-02T09:00:00.000Z' },
      ['askedAt'],
    ],
    ['due before it was asked', { deadline: '2026-11-27T09:00:00.000Z' }, ['deadline']],
    [
      'answered before it was asked',
      { outcome: 'DECLINED', outcomeAt: '2026-11-27T09:00:00.000Z' },
      ['outcomeAt'],
    ],
  ] as const)('%s', (_, over, paths) => {
    expect(replyProblems({ ...words, ...over }, now).map(({ path }) => path)).toEqual(paths);
  });
});
