import { describe, expect, test } from 'vitest';
import { type Actor, roles, signedOut } from '@/lib/domain/actor';
import { reportKinds, reportStates } from '@/lib/domain/challenge/challenge';
import {
  decideReport,
  isOffered,
  notTheCorrection,
  type ReportAct,
  type ReportFacts,
  reportActs,
} from '@/lib/domain/challenge/deciding';

const as = (role: Actor['role'], id = 'me'): Actor => ({ id, name: id, role, scope: 'write' });
const facts = (given: Partial<ReportFacts> = {}): ReportFacts => ({
  ...{ kind: 'CHALLENGE', state: 'RECEIVED', takenById: null, hands: [], parts: [], others: true },
  ...given,
});
const outcome = (given: Partial<ReportFacts>, act: ReportAct, actor: Actor = as('EDITOR')) => {
  const decided = decideReport(facts(given), act, actor);
  return decided.ok ? 'yes' : decided.refusal.kind;
};

/** From which states each act can be done, by an editor without a hand in the claim, of what nobody has taken. */
const from: Record<ReportAct, Record<'CHALLENGE' | 'TIP', string[]>> = {
  take: { CHALLENGE: ['RECEIVED', 'EXAMINED'], TIP: ['RECEIVED', 'EXAMINED'] },
  giveBack: { CHALLENGE: ['EXAMINED'], TIP: ['EXAMINED'] },
  note: { CHALLENGE: [...reportStates], TIP: [...reportStates] },
  setAside: { CHALLENGE: ['RECEIVED', 'EXAMINED'], TIP: ['RECEIVED', 'EXAMINED'] },
  bringBack: { CHALLENGE: ['SPAM'], TIP: ['SPAM'] },
  uphold: { CHALLENGE: ['RECEIVED', 'EXAMINED'], TIP: [] },
  decline: { CHALLENGE: ['RECEIVED', 'EXAMINED'], TIP: ['RECEIVED', 'EXAMINED'] },
  takeUp: { CHALLENGE: [], TIP: ['RECEIVED', 'EXAMINED'] },
  tie: { CHALLENGE: ['UPHELD'], TIP: [] },
  reopen: { CHALLENGE: ['UPHELD', 'DECLINED'], TIP: [] },
};

/** What is an editor’s alone, and what is closed to whoever had a hand in the claim. */
const editors: readonly ReportAct[] = ['uphold', 'decline', 'tie', 'reopen'];
const apart: readonly ReportAct[] = ['setAside', 'uphold', 'decline', 'reopen'];

describe.each(reportActs)('%s', (act) => {
  test('is done from its states, of its kinds, and from no other', () => {
    for (const kind of reportKinds) {
      const states = reportStates.filter((state) => outcome({ kind, state }, act) === 'yes');
      expect([kind, states]).toEqual([kind, from[act][kind]]);
    }
  });

  test('is for its roles; for others on no desk it does not exist', () => {
    const kind = act === 'takeUp' ? 'TIP' : 'CHALLENGE';
    const [state = 'RECEIVED'] = reportStates.filter((one) => from[act][kind].includes(one));
    const found = roles.map((role) => outcome({ kind, state }, act, as(role)));
    const checker = editors.includes(act) ? 'forbidden' : 'yes';
    expect(found).toEqual(['not_found', checker, 'yes', 'not_found']);
    expect(outcome({ kind, state }, act, signedOut)).toBe('not_found');
  });

  test('is closed to whoever had a hand in the claim where it decides on it', () => {
    const kind = act === 'takeUp' ? 'TIP' : 'CHALLENGE';
    const [state = 'RECEIVED'] = reportStates.filter((one) => from[act][kind].includes(one));
    expect(outcome({ kind, state, hands: ['other', 'me'] }, act)).toBe(
      apart.includes(act) ? 'forbidden' : 'yes',
    );
    expect(outcome({ kind, state, hands: ['other'] }, act)).toBe('yes');
  });
});

test.each<[string, boolean, string]>([
  ['is closed to whoever had a part in its finding while another editor is left', true, 'forbidden'],
  ['is open to them where nobody else is left', false, 'yes'],
])('what decides on it %s', (_, others, expected) => {
  for (const act of apart) {
    const [state = 'RECEIVED'] = reportStates.filter((one) => from[act].CHALLENGE.includes(one));
    expect([act, outcome({ state, parts: ['me'], others }, act)]).toEqual([act, expected]);
    expect(outcome({ state, parts: ['other'], others }, act)).toBe('yes');
    expect(outcome({ state, hands: ['me'], parts: ['me'], others }, act)).toBe('forbidden');
  }
  expect(outcome({ parts: ['me'], others }, 'note')).toBe('yes');
});

describe('what somebody else has taken', () => {
  test('is theirs until it is given back, or an editor takes it over', () => {
    const taken = { state: 'EXAMINED', takenById: 'other' } as const;
    expect(outcome(taken, 'take', as('CHECKER'))).toBe('not_ready');
    expect(outcome(taken, 'take', as('EDITOR'))).toBe('yes');
    for (const act of ['giveBack', 'setAside', 'uphold', 'decline'] as const)
      expect([act, outcome(taken, act)]).toEqual([act, 'not_ready']);
    expect(outcome({ ...taken, kind: 'TIP' }, 'takeUp')).toBe('not_ready');
    expect(outcome(taken, 'note', as('CHECKER'))).toBe('yes');
  });

  test('is decided by whoever has it', () => {
    const mine = { state: 'EXAMINED', takenById: 'me' } as const;
    for (const act of ['giveBack', 'setAside', 'uphold', 'decline'] as const)
      expect([act, outcome(mine, act)]).toEqual([act, 'yes']);
    expect(outcome(mine, 'take')).toBe('not_ready');
    expect(isOffered(facts(mine), 'take', as('EDITOR'))).toBe(false);
  });
});

test.each([
  [null, 'no such version'],
  [{ sequence: 2, corrects: true }, 'came after'],
  [{ sequence: 1, corrects: true }, 'came after'],
  [{ sequence: 3, corrects: false }, 'corrects nothing'],
  [{ sequence: 3, corrects: true }, null],
])('of what was read as version 2, %j is the correction but for %j', (publication, because) => {
  const said = notTheCorrection(2, publication);
  if (because === null) expect(said).toBeNull();
  else expect(said).toContain(because);
});
