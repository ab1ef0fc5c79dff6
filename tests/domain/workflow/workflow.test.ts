import { describe, expect, test } from 'vitest';
import { type Actor, type Role, roles, signedOut } from '@/lib/domain/actor';
import { claimKinds, type Status, statuses } from '@/lib/domain/claim/claim';
import { type ClaimFacts, type Relation, relations } from '@/lib/domain/claim/facts';
import { decideAmendment } from '@/lib/domain/review/reviewing';
import { decideEdit, decideSeal } from '@/lib/domain/workflow/contents';
import { decide, decidePreview, movesFor } from '@/lib/domain/workflow/deciding';
import { conclude, type Move, moves } from '@/lib/domain/workflow/transitions';

/**
 * DOMAIN.md, rule 1, copied by hand, with the departures that DECISIONS.md names: from, move, to, who, apart from, what
 * the claim needs, what the person says.
 * It is not derived from `transitions`; the test walks the whole space and holds the two against each other.
 */
const table = `
DRAFT        | submit     | IN_REVIEW | checker editor  |                                         | anchored attributed termsHold enoughPeople |
ADJUDICATION | adjudicate | REVIEWED  | editor          | author contributor reviewer             |                              | rationale
REVIEWED     | approve    | APPROVED  | editor          | author contributor reviewer adjudicator summariser | standing attributed summarised termsHold onRecord copiesHold noBlockingComment gatesPass |
APPROVED     | publish    | PUBLISHED | editor          | author contributor summariser           | standing termsHold onRecord unchanged noBlockingComment gatesPass |
IN_REVIEW    | sendBack   | DRAFT     | reviewer editor |                                         |                              | reason
IN_REVIEW    | takeBack   | DRAFT     | author          |                                         |                              |
ADJUDICATION | sendBack   | DRAFT     | editor          | author contributor                      |                              | reason
REVIEWED     | sendBack   | DRAFT     | editor          | author contributor                      |                              | reason
APPROVED     | sendBack   | DRAFT     | editor          | author contributor                      |                              | reason
PUBLISHED    | reopen     | DRAFT     | editor          |                                         |                              | reason
RETRACTED    | reopen     | DRAFT     | editor          |                                         |                              | reason
PUBLISHED    | retract    | RETRACTED | editor editor   |                                         |                              | note
DRAFT        | withdraw   | WITHDRAWN | author editor   |                                         | unpublished                  | reason
WITHDRAWN    | restore    | DRAFT     | author editor   |                                         |                              | reason
`
  .trim()
  .split('\n')
  .map((line) => {
    const [from = '', move = '', to = '', who = '', apart = '', needs = '', says = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    const list = (cell: string) => cell.split(' ').filter((word) => word !== '');
    return { from, move, to, who: list(who), apart: list(apart), needs: list(needs), says };
  });

/** Two of them: one asks for it and another one confirms, so nobody makes the move. */
const takesTwo = ({ who }: (typeof table)[number]) => new Set(who).size < who.length;

const ME = 'me';

type Standing = { relation: ReadonlySet<Relation>; recused: boolean };
const readiness = [
  'anchored',
  'standing',
  'attributed',
  'summarised',
  'termsHold',
  'onRecord',
  'copiesHold',
  'noBlockingComment',
  'gatesPass',
  'unchanged',
  'unpublished',
] as const;
type Readiness = Record<(typeof readiness)[number], boolean>;

const subsets: ReadonlySet<Relation>[] = Array.from(
  { length: 2 ** relations.length },
  (_, bits) => new Set(relations.filter((_, i) => (bits >> i) & 1)),
);
const standings: Standing[] = subsets.flatMap((relation) =>
  [false, true].map((recused) => ({ relation, recused })),
);
const booleans = [true, false];
/** All there, each one lacking by itself, and nothing there: needs are asked one by one, so no other mixture differs. */
const readinesses: Readiness[] = [[], ...readiness.map((need) => [need]), readiness].map(
  (lacking: readonly string[]) =>
    Object.fromEntries(readiness.map((need) => [need, !lacking.includes(need)])) as Readiness,
);
const people: Actor[] = [
  signedOut,
  ...roles.map((role): Actor => ({ id: ME, name: 'Me', role, scope: 'write' })),
];

/** More people than any claim needs: who is left is another test's business. */
const crowd = Array.from({ length: 12 }, (_, i) => ({
  id: `crowd ${i}`,
  name: `Somebody ${i}`,
  role: i % 2 ? ('EDITOR' as const) : ('CHECKER' as const),
}));

function factsFor(status: Status, { relation, recused }: Standing, ready: Readiness): ClaimFacts {
  const mine = (r: Relation) => relation.has(r);
  return {
    status,
    kind: 'FACTUAL',
    risk: 'NORMAL',
    authorId: mine('author') ? ME : 'somebody',
    contributorIds: mine('contributor') ? ['other', ME] : ['other'],
    round: {
      reviewerIds: mine('reviewer') ? ['third', ME] : ['third'],
      recusedIds: recused ? [ME] : [],
      adjudicatorId: mine('adjudicator') ? ME : null,
      quorum: 2,
    },
    summary: mine('summariser') ? { writerId: ME } : ready.summarised ? { writerId: 'third' } : null,
    appearances: [
      passageOf(ready, ready.anchored ? 'EXACT' : 'LOST'),
      ...(ready.standing ? [] : [passageOf(ready, 'LOST')]),
    ],
    copies: [
      { title: 'A report', stands: 'VERIFIED' },
      ...(ready.copiesHold ? [] : [{ title: 'A photograph', stands: 'MISMATCH' as const }]),
    ],
    blocked: !ready.noBlockingComment,
    gates: [
      { gate: 'HIGH_RISK', passed: true, why: 'Three origins.', remedy: null },
      ...(ready.gatesPass ? [] : [failed]),
    ],
    overrides: [],
    unchanged: ready.unchanged,
    live: !ready.unpublished,
    desk: crowd,
  };
}

const failed = {
  gate: 'PUBLIC_EVIDENCE',
  passed: false,
  why: 'There is none.',
  remedy: 'Link some.',
} as const;

const passageOf = (ready: Readiness, passage: 'EXACT' | 'LOST') => ({
  passage,
  confirmed: false,
  attributions: ready.attributed ? 1 : 0,
  offRecord: !ready.onRecord,
  termsContradict: !ready.termsHold,
});

const desk: readonly Role[] = ['CHECKER', 'EDITOR'];

function mayReview(status: Status, { relation, recused }: Standing, actor: Actor): boolean {
  const involved = relation.has('author') || relation.has('contributor');
  return desk.includes(actor.role) && status === 'IN_REVIEW' && !involved && !recused;
}

/** What rule 1 says will happen: the new status, or the kind of refusal. */
function expected(
  status: Status,
  move: Move,
  actor: Actor,
  standing: Standing,
  ready: Readiness,
  words: boolean,
) {
  if (!desk.includes(actor.role)) return 'not_found';
  const row = table.find((r) => r.from === status && r.move === move);
  if (!row) return 'not_ready';
  const who = row.who.some(
    (w) =>
      (w === 'checker' && actor.role === 'CHECKER') ||
      (w === 'editor' && actor.role === 'EDITOR') ||
      (w === 'author' && standing.relation.has('author')) ||
      (w === 'reviewer' && mayReview(status, standing, actor)),
  );
  if (!who || row.apart.some((r) => standing.relation.has(r as Relation))) return 'forbidden';
  if (takesTwo(row)) return 'not_ready';
  // Who is left is a table of its own, in people.test.ts; here there always are enough.
  const needs = row.needs.filter((need) => need !== 'enoughPeople');
  const holds = { ...ready, standing: ready.standing && ready.anchored };
  if (needs.some((need) => !holds[need as keyof Readiness])) return 'not_ready';
  if (row.says !== '' && !words) return `invalid ${row.says}`;
  return row.to;
}

function outcome(facts: ClaimFacts, move: Exclude<Move, 'conclude'>, actor: Actor, words: string | null) {
  const result = decide(facts, move, actor, words);
  if (result.ok) return result.value.to;
  const { refusal } = result;
  return refusal.kind === 'invalid' ? `invalid ${refusal.issues[0]?.path}` : refusal.kind;
}

const byPeople = moves.filter((m): m is Exclude<Move, 'conclude'> => m !== 'conclude');

describe('rule 1, walked whole: every status × move × role × relation × readiness × words', () => {
  test.each(statuses)('%s', (status) => {
    const wrong: string[] = [];
    let walked = 0;
    for (const standing of standings)
      for (const ready of readinesses) {
        const facts = factsFor(status, standing, ready);
        for (const actor of people)
          for (const move of byPeople)
            for (const words of booleans) {
              walked += 1;
              const is = outcome(facts, move, actor, words ? 'Because.' : ' ');
              const should = expected(status, move, actor, standing, ready, words);
              const standingAs = `${[...standing.relation]}${standing.recused ? ' recused' : ''}`;
              if (is !== should) wrong.push(`${move} by ${actor.role} (${standingAs}): ${is}, not ${should}`);
            }
      }
    expect(walked).toBe(standings.length * readinesses.length * people.length * byPeople.length * 2);
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  test('what is offered is what is allowed, and every refused offer says why', () => {
    const wrong: string[] = [];
    for (const status of statuses)
      for (const standing of standings)
        for (const ready of readinesses)
          for (const actor of people) {
            const facts = factsFor(status, standing, ready);
            const offers = movesFor(facts, actor);
            const known = desk.includes(actor.role)
              ? table.filter((r) => r.from === status && !takesTwo(r))
              : [];
            const offered = `${offers.map((o) => o.move).sort()}`;
            if (offered !== `${known.map((r) => r.move).sort()}`)
              wrong.push(`${actor.role} is offered ${offered}`);
            for (const { move, allowed, because, andThen } of offers) {
              const both = move === 'approve' && allowed;
              // Whoever may approve is apart from all that a publisher has to be apart from.
              if (andThen !== (both ? 'publish' : null)) wrong.push(`${move} and then ${andThen}`);
              const may = outcome(facts, move, actor, 'Because.') === known.find((r) => r.move === move)?.to;
              if (allowed !== may || (because.length === 0) !== may)
                wrong.push(`${move} in ${status} by ${actor.role}: allowed ${allowed}, because ${because}`);
            }
          }
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});

test('the page that would be published is for whoever may approve or publish, and nobody else', () => {
  const wrong: string[] = [];
  for (const status of statuses)
    for (const standing of standings)
      for (const ready of readinesses)
        for (const actor of people) {
          const facts = factsFor(status, standing, ready);
          const may = (['approve', 'publish'] as const).some((move) => decide(facts, move, actor, null).ok);
          const preview = decidePreview(facts, actor);
          if (preview.ok !== may) wrong.push(`${actor.role} in ${status}: ${preview.ok}, not ${may}`);
          if (!desk.includes(actor.role) && (preview.ok || preview.refusal.kind !== 'not_found'))
            wrong.push(`it exists for ${actor.role}`);
        }
  expect(wrong.slice(0, 10)).toEqual([]);
});

describe('who may review', () => {
  test.each(statuses)('%s: every role × relation', (status) => {
    const [ready] = readinesses;
    if (!ready) throw new Error('nothing to walk');
    for (const standing of standings)
      for (const actor of people) {
        const result = decideSeal(factsFor(status, standing, ready), actor);
        const may = mayReview(status, standing, actor) && !standing.relation.has('reviewer');
        expect(result.ok).toBe(may);
        if (!result.ok && !desk.includes(actor.role)) expect(result.refusal.kind).toBe('not_found');
      }
  });
});

describe('the edges of the table', () => {
  const [ready] = readinesses;
  const nobody: Standing = { relation: new Set(), recused: false };
  const editor: Actor = { id: ME, name: 'Me', role: 'EDITOR', scope: 'write' };
  const draft = (): ClaimFacts => {
    if (!ready) throw new Error('nothing to walk');
    return factsFor('DRAFT', nobody, ready);
  };
  const [appearance] = draft().appearances;
  if (!appearance) throw new Error('a draft in this test has an appearance');

  test('a token that may only read makes no move, reviews nothing and edits nothing', () => {
    const looking: Actor = { ...editor, scope: 'read' };
    for (const result of [
      decide(draft(), 'submit', looking, null),
      decideSeal({ ...draft(), status: 'IN_REVIEW' }, looking),
      decideEdit(draft(), looking),
    ])
      expect(result).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
  });

  test.each([
    ['EXACT', false, true],
    ['MOVED', false, true],
    ['ALTERED', false, false],
    ['ALTERED', true, true],
    ['LOST', false, false],
    ['LOST', true, false],
  ] as const)('a passage that is %s, confirmed %s: may be submitted %s', (passage, confirmed, may) => {
    const facts = { ...draft(), appearances: [{ ...appearance, passage, confirmed }] };
    expect(decide(facts, 'submit', editor, null).ok).toBe(may);
  });

  test('one good passage is enough to submit, but every passage needs its attribution', () => {
    const lost = { ...appearance, passage: 'LOST' as const };
    const bare = { ...appearance, attributions: 0 };
    const submit = (...appearances: ClaimFacts['appearances'][number][]) =>
      decide({ ...draft(), appearances }, 'submit', editor, null).ok;
    expect(submit(appearance, lost)).toBe(true);
    expect(submit(appearance, bare)).toBe(false);
    expect(submit()).toBe(false);
  });

  test('nobody can conclude a round by asking; agreement decides where it goes', () => {
    for (const status of statuses)
      expect(movesFor({ ...draft(), status }, editor).map((o) => o.move)).not.toContain('conclude');
    expect([conclude(true).to, conclude(false).to]).toEqual(['REVIEWED', 'ADJUDICATION']);
  });

  test('a review is amended only while nobody is deciding', () => {
    const round = { concluded: true, reviewerIds: [ME] };
    const may = statuses.filter((status) => decideAmendment({ status }, round, editor).ok);
    expect(may).toEqual(statuses.filter((status) => status !== 'IN_REVIEW' && status !== 'ADJUDICATION'));
  });

  test('an opinion is approved without “In short”; every other claim needs it', () => {
    const bare = { ...draft(), status: 'REVIEWED' as const, summary: null };
    const approved = claimKinds.filter((kind) => decide({ ...bare, kind }, 'approve', editor, null).ok);
    expect(approved).toEqual(['OPINION']);
  });

  test('content is editable in a draft alone, by the desk alone', () => {
    for (const status of statuses)
      for (const actor of people)
        expect(decideEdit({ ...draft(), status }, actor).ok).toBe(
          status === 'DRAFT' && desk.includes(actor.role),
        );
  });
});
