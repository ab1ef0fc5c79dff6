import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import { type Risk, risks, type Status } from '@/lib/domain/claim/claim';
import { type ClaimFacts, type DeskPerson, relations, relationsOf } from '@/lib/domain/claim/facts';
import { defaultQuorum } from '@/lib/domain/review/review';
import { decideEdit, decideSeal, decideSummarise } from '@/lib/domain/workflow/contents';
import { decideContributing } from '@/lib/domain/workflow/contributing';
import { decide, movesFor } from '@/lib/domain/workflow/deciding';
import { duties } from '@/lib/domain/workflow/duties';
import { type Enough, enoughPeople, keptFree, missing } from '@/lib/domain/workflow/enough';
import {
  ifAdjudicated,
  ifReviewed,
  ifSubmitted,
  ifSummarised,
  ifWritten,
  peopleWords,
} from '@/lib/domain/workflow/people';
import { transitions } from '@/lib/domain/workflow/transitions';

/** "c1 c2 e1": fact-checkers and editors, in the order in which they came. */
const deskOf = (names: string): DeskPerson[] =>
  names
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ id, name: id.toUpperCase(), role: id.startsWith('e') ? 'EDITOR' : 'CHECKER' }));

type Given = {
  desk: string;
  status?: Status;
  risk?: Risk;
  author?: string;
  contributors?: string;
  reviewers?: string;
  adjudicator?: string | null;
  recused?: string;
  summariser?: string;
};

const list = (names = '') => names.split(' ').filter(Boolean);

function aClaim({ desk, status = 'IN_REVIEW', risk = 'NORMAL', author = 'c1', ...given }: Given): ClaimFacts {
  const round = {
    reviewerIds: list(given.reviewers),
    recusedIds: list(given.recused),
    adjudicatorId: given.adjudicator ?? null,
    quorum: defaultQuorum[risk],
  };
  const summary = given.summariser ? { writerId: given.summariser } : null;
  return {
    ...{
      status,
      risk,
      kind: 'FACTUAL' as const,
      summary,
      authorId: author,
      contributorIds: list(given.contributors),
    },
    round: status === 'DRAFT' ? null : round,
    appearances: [
      { passage: 'EXACT', confirmed: false, attributions: 1, offRecord: false, termsContradict: false },
    ],
    copies: [],
    gates: [],
    overrides: [],
    ...{ blocked: false, unchanged: true, live: false, desk: deskOf(desk) },
  };
}

function personIn(claim: ClaimFacts, id: string): Person {
  const person = claim.desk.find((one) => one.id === id);
  if (!person) throw new Error(`${id} is not on this desk`);
  return { ...person, scope: 'write' };
}

/** The newsroom of the demo: three fact-checkers, two editors. */
const demo = 'c1 c2 c3 e1 e2';

const levels: [string, Given, Enough][] = [
  ['two others review, one editor decides, the other approves', { desk: demo }, 'YES'],
  ['one review agrees with itself', { desk: 'c1 c2 e1', risk: 'LOW' }, 'YES'],
  ['the approver publishes too', { desk: 'c1 e1 e2', risk: 'LOW' }, 'YES'],
  [
    'the author is an editor: nobody approves what the other adjudicated',
    { desk: demo, author: 'e1' },
    'IF_THEY_AGREE',
  ],
  ['three reviews take an editor', { desk: demo, risk: 'HIGH' }, 'IF_THEY_AGREE'],
  ['an editor contributed', { desk: demo, contributors: 'e2' }, 'IF_THEY_AGREE'],
  ['both editors contributed', { desk: demo, contributors: 'e1 e2' }, 'NO'],
  ['the only editor wrote it', { desk: 'c1 c2 c3 e1', author: 'e1' }, 'NO'],
  ['one person', { desk: 'e1', author: 'e1' }, 'NO'],
  ['two people', { desk: 'c1 e1', author: 'c1' }, 'NO'],
  ['two people and one review: the editor can’t do both', { desk: 'c1 e1', risk: 'LOW' }, 'NO'],
  ['too few reviewers', { desk: 'c1 c2 e1' }, 'NO'],
  ['a draft forgets the last round', { desk: demo, status: 'DRAFT', reviewers: 'e1 e2' }, 'YES'],
  ['an open round tells of no reviewer', { desk: demo, reviewers: 'e1 e2' }, 'YES'],
  ['whoever stepped aside knows that one reviewer less is there', { desk: demo, recused: 'c2' }, 'NO'],
  ['in dispute, both editors free', { desk: demo, status: 'ADJUDICATION', reviewers: 'c2 c3' }, 'YES'],
  ['in dispute, one editor reviewed', { desk: demo, status: 'ADJUDICATION', reviewers: 'c2 e1' }, 'NO'],
  ['a result, one editor free', { desk: demo, status: 'REVIEWED', reviewers: 'c2 e1' }, 'YES'],
  [
    'the issue: all editors spent',
    { desk: demo, status: 'REVIEWED', reviewers: 'c2 c3 e1', adjudicator: 'e2' },
    'NO',
  ],
  ['approved: a reviewer may publish', { desk: 'c1 c2 e1', status: 'APPROVED', reviewers: 'e1' }, 'YES'],
  ['approved: the only editor left wrote it', { desk: 'c1 e1', status: 'APPROVED', author: 'e1' }, 'NO'],
  ['published: nothing is left to do', { desk: '', status: 'PUBLISHED' }, 'YES'],
];

test('every relation that the table keeps apart comes of writing the claim, or of one of the duties', () => {
  const made = [...duties.map(({ makes }) => makes), 'author', 'contributor'];
  expect(relations.filter((relation) => !made.includes(relation))).toEqual([]);
});

test.each(levels)('whether enough remain: %s', (_, given, enough) => {
  expect(enoughPeople(aClaim(given))).toBe(enough);
});

test.each([
  [{ desk: demo }, 'e1 e2'],
  [{ desk: 'c1 c2 c3 e1 e2 e3' }, 'e1 e2'],
  [{ desk: 'c1 c2 c3 e1 e2 e3', contributors: 'e1' }, 'e2 e3'],
  [{ desk: demo, risk: 'LOW' }, 'e1'],
  [{ desk: demo, risk: 'HIGH' }, 'e1'],
  [{ desk: demo, author: 'e1' }, 'e2'],
  [{ desk: 'c1 e1' }, 'e1'],
  [{ desk: 'c1 c2 c3' }, ''],
] as [Given, string][])('who is kept free from reviewing: %o', (given, kept) => {
  expect(keptFree(aClaim(given)).map(({ id }) => id)).toEqual(list(kept));
});

test.each([
  [{ desk: demo }, null],
  [
    { desk: demo, author: 'e1' },
    { checkers: 0, editors: 1 },
  ],
  [
    { desk: demo, risk: 'HIGH' },
    { checkers: 1, editors: 0 },
  ],
  [
    { desk: 'e1', author: 'e1' },
    { checkers: 2, editors: 2 },
  ],
  [{ desk: 'c1 e1' }, { checkers: 2, editors: 1 }],
  [
    { desk: demo, status: 'REVIEWED', reviewers: 'e1', adjudicator: 'e2' },
    { checkers: 0, editors: 1 },
  ],
] as [Given, unknown][])('who would have to join: %o', (given, joining) => {
  expect(missing(aClaim(given))).toEqual(joining);
});

describe('what is said and refused', () => {
  const said = (claim: ClaimFacts, id: string, what: typeof ifReviewed) => {
    const { refused, warned } = what(claim, personIn(claim, id));
    return [...refused.map((line) => `no: ${line}`), ...warned].join(' ');
  };

  test('a review: editors who are kept free are refused and told who can, others are told what it costs', () => {
    const claim = aClaim({ desk: 'c1 c2 c3 e1 e2 e3' });
    expect(said(claim, 'c2', ifReviewed)).toBe('');
    expect(said(claim, 'e1', ifReviewed)).toBe(
      'no: If you review this claim, nobody may be left to decide and approve it: you are kept free for that, with E2. no: Let a fact-checker review it, or ask an administrator to invite an editor.',
    );
    expect(said(claim, 'e3', ifReviewed)).toBe(
      'You will then not be able to approve this claim; 2 editors are left for that: E1 and E2.',
    );
    const thin = aClaim({ desk: demo, risk: 'HIGH' });
    expect(said(thin, 'e2', ifReviewed)).toBe(
      'You will then not be able to approve this claim; one editor is left for that: E1. If its reviewers disagree, too few people are left to decide and to approve: before that, ask an administrator to invite a fact-checker.',
    );
    expect(said(aClaim({ desk: 'c1 e1' }), 'e1', ifReviewed)).toMatch(/^no: If you review .* approve it/);
  });

  test('an adjudication names nobody and counts nobody: that would tell who has reviewed', () => {
    const claim = aClaim({ desk: 'c1 c2 c3 e1 e2 e3', status: 'ADJUDICATION', reviewers: 'c2 e3' });
    expect(said(claim, 'e1', ifAdjudicated)).toBe(
      'You will then not be able to approve this claim. Another editor is left for that.',
    );
    const spent = aClaim({ desk: demo, status: 'ADJUDICATION', reviewers: 'c2 c3 e1', risk: 'HIGH' });
    expect(said(spent, 'e2', ifAdjudicated)).toBe(
      'no: Nobody would be left to approve this claim. Send it back, or ask an administrator to invite an editor.',
    );
    const offer = movesFor(spent, personIn(spent, 'e2')).find(({ move }) => move === 'adjudicate');
    expect(offer).toMatchObject({ allowed: false, warns: [] });
    expect(decide(spent, 'adjudicate', personIn(spent, 'e2'), 'Because.')).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });

  test('a change of a draft: its writers hear nothing, the last editor but one a warning, the last a refusal', () => {
    const draft = aClaim({ desk: demo, status: 'DRAFT' });
    expect(said(draft, 'c1', ifWritten)).toBe('');
    expect(said(draft, 'e1', ifWritten)).toBe(
      'If you change this draft, you become a contributor and can’t review, approve or publish it; one editor is left for that: E2. If its reviewers disagree, too few people are left to decide and to approve: before that, ask an administrator to invite an editor.',
    );
    const once = aClaim({ desk: demo, status: 'DRAFT', contributors: 'e1' });
    expect(said(once, 'e1', ifWritten)).toBe('');
    expect(said(once, 'e2', ifWritten)).toMatch(/^no: With a change of yours, too few people would be left/);
    expect(decideEdit(once, personIn(once, 'e2'))).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(said(once, 'c2', ifWritten)).toMatch(/^no: /);
  });

  test('“In short”: not by the last who can approve; by others it is no matter', () => {
    const result = aClaim({ desk: demo, status: 'REVIEWED', reviewers: 'c2 e1' });
    expect(said(result, 'c2', ifSummarised)).toBe('');
    expect(said(result, 'e1', ifSummarised)).toBe('');
    expect(said(result, 'e2', ifSummarised)).toBe(
      'no: If you write “In short”, nobody is left to approve this claim. Let somebody else write it, or ask an administrator to invite an editor.',
    );
    expect(decideSummarise(result, personIn(result, 'e2'))).toMatchObject({ refusal: { kind: 'forbidden' } });
    const both = aClaim({ desk: demo, status: 'REVIEWED', reviewers: 'c2 c3' });
    expect(said(both, 'e2', ifSummarised)).toBe(
      'Whoever writes “In short” can neither approve nor publish the claim; one editor is left for that: E1.',
    );
    const written = aClaim({ desk: demo, status: 'REVIEWED', reviewers: 'c2 c3', summariser: 'e2' });
    expect(said(written, 'e1', ifSummarised)).toContain('one editor is left for that: E2');
    expect(enoughPeople(aClaim({ desk: 'c1 c2 e1', status: 'REVIEWED', summariser: 'e1' }))).toBe('NO');
  });

  test('a small newsroom writes its drafts; the submission says who is missing', () => {
    const small = aClaim({ desk: 'e1 c1', author: 'c1', status: 'DRAFT' });
    for (const id of ['c1', 'e1']) expect(decideEdit(small, personIn(small, id)).ok).toBe(true);
    expect(ifSubmitted(small).refused.join(' ')).toBe(
      'Too few people on the desk can finish this claim. It needs 2 reviewers and an editor who approves. Whoever wrote it or did another part can’t review or approve. Ask an administrator to invite 2 fact-checkers and an editor.',
    );
    expect(decide(small, 'submit', personIn(small, 'c1'), null)).toMatchObject({
      refusal: { kind: 'not_ready' },
    });
    const thin = aClaim({ desk: demo, status: 'DRAFT', author: 'e1' });
    expect(decide(thin, 'submit', personIn(thin, 'e1'), null).ok).toBe(true);
    expect(ifSubmitted(thin).warned).toHaveLength(1);
  });

  test('the page says when people have run out, and nothing of a draft or of a claim that has enough', () => {
    expect(peopleWords(aClaim({ desk: demo }))).toEqual([]);
    expect(peopleWords(aClaim({ desk: '', status: 'PUBLISHED' }))).toEqual([]);
    expect(peopleWords(aClaim({ desk: 'c1', status: 'DRAFT' }))).toEqual([]);
    expect(
      peopleWords(aClaim({ desk: demo, status: 'REVIEWED', reviewers: 'c2 e1', adjudicator: 'e2' })),
    ).toEqual([
      'Too few people on the desk can finish this claim. It needs somebody who writes “In short” and an editor who approves. Whoever wrote it or did another part can’t approve. Have it sent back, or ask an administrator to invite an editor.',
    ]);
    const summarised = { desk: demo, reviewers: 'c2 e1', adjudicator: 'e2', summariser: 'c2' };
    expect(peopleWords(aClaim({ ...summarised, status: 'REVIEWED' }))[0]).toContain(
      'It needs an editor who approves. Whoever wrote it or did another part can’t approve.',
    );
    expect(peopleWords(aClaim({ ...summarised, status: 'APPROVED', contributors: 'e1 e2' }))[0]).toContain(
      'It needs an editor who publishes. Whoever wrote it or did another part can’t publish.',
    );
    const alone = aClaim({ desk: 'e1', status: 'REVIEWED', author: 'gone' });
    expect(peopleWords(alone)).toEqual([
      'Too few people on the desk can finish this claim. It needs somebody who writes “In short” and an editor who approves. Whoever wrote it or did another part can’t approve. Have it sent back, or ask an administrator to invite a fact-checker.',
    ]);
  });
});

describe('a change of a source or an article, by which somebody contributes to several claims', () => {
  const demo = 'e1 e2 c1 c2 c3';
  const free = { ...aClaim({ desk: demo, status: 'DRAFT' }), statement: 'Free.' };
  const spent = { desk: demo, status: 'REVIEWED' as const, reviewers: 'c2 c3', contributors: 'e2' };
  const last = { ...aClaim({ ...spent, summariser: 'c2' }), statement: 'The bridge fell.' };
  const said = (claims: (typeof free)[], id: string) => {
    const result = decideContributing(claims, personIn(free, id));
    return result.ok ? 'yes' : 'reasons' in result.refusal ? result.refusal.reasons.join(' ') : '';
  };

  test('is refused to the last who can approve one of them, with the claim and who can make it', () => {
    expect(said([free], 'e1')).toBe('yes');
    expect(said([free, last], 'e1')).toBe(
      'With this change you would be one of those who wrote “The bridge fell.”, and too few people would be left to publish it. Ask E2 to make it, or ask an administrator to invite an editor.',
    );
    for (const id of ['c1', 'c2', 'e2']) expect(said([free, last], id)).toBe('yes');
  });

  test('names nobody who would be the last of another one', () => {
    const other = { ...last, contributorIds: ['e1'], statement: 'Another.' };
    const shown = said([last, other], 'e1');
    expect(shown).toContain('“The bridge fell.”, and');
    expect(shown).toContain('Ask C1 to make it');
    const alone = { ...last, desk: deskOf('e1'), statement: `${'ا'.repeat(90)}` };
    const more = [alone, last, last, last, last].map((claim) => ({ ...claim, desk: alone.desk }));
    expect(said([alone], 'e1')).toBe(
      `With this change you would be one of those who wrote “\u2068${'ا'.repeat(80)}…\u2069”, and too few people would be left to publish it. Wait until the claim is published, or ask an administrator to invite an editor.`,
    );
    expect(said(more, 'e1')).toContain(
      '“The bridge fell.” and 2 more claims, and too few people would be left to publish them.',
    );
  });

  test('is no matter where a claim lacked people before, or where this person has a hand in it already', () => {
    expect(said([{ ...last, contributorIds: ['e1', 'e2'] }], 'e1')).toBe('yes');
    expect(said([{ ...last, contributorIds: ['e1'] }], 'e1')).toBe('yes');
    expect(said([{ ...last, desk: deskOf('e2 c1') }], 'e2')).toBe('yes');
  });
});

describe('held against every way in which a claim can go', () => {
  const deskIds = fc
    .record({ checkers: fc.integer({ min: 0, max: 4 }), editors: fc.integer({ min: 0, max: 4 }) })
    .chain(({ checkers, editors }) =>
      fc.shuffledSubarray(
        [
          ...Array.from({ length: checkers }, (_, i) => `c${i + 1}`),
          ...Array.from({ length: editors }, (_, i) => `e${i + 1}`),
        ],
        { minLength: checkers + editors },
      ),
    );
  const submitted = fc
    .record({ desk: deskIds, risk: fc.constantFrom(...risks), picks: fc.array(fc.nat(7), { maxLength: 3 }) })
    .map(({ desk, risk, picks }) => {
      const [author = 'gone', ...contributors] = picks.map((i) => desk[i] ?? 'gone');
      return aClaim({ desk: desk.join(' '), risk, author, contributors: contributors.join(' ') });
    });

  test('the level is what trying everybody for everything gives', () => {
    fc.assert(
      fc.property(submitted, (claim) => {
        const all = completions(claim);
        expect(enoughPeople(claim)).toBe(all.disputed ? 'YES' : all.agreed ? 'IF_THEY_AGREE' : 'NO');
      }),
      { numRuns: 300 },
    );
  });

  test('whoever reviews of those who may: somebody is left to finish, and enough may review', () => {
    fc.assert(
      fc.property(submitted, (claim) => {
        const enough = enoughPeople(claim);
        if (enough === 'NO') return;
        const may = claim.desk.filter(({ id }) => decideSeal(claim, personIn(claim, id)).ok);
        const quorum = claim.round?.quorum ?? 0;
        expect(may.length).toBeGreaterThanOrEqual(quorum);
        for (const reviewers of choose(
          may.map(({ id }) => id),
          quorum,
        )) {
          const round = { quorum, reviewerIds: reviewers, recusedIds: [], adjudicatorId: null };
          expect(enoughPeople({ ...claim, status: 'REVIEWED', round })).toBe('YES');
          if (enough === 'YES' && quorum > 1)
            expect(enoughPeople({ ...claim, status: 'ADJUDICATION', round })).toBe('YES');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what anybody is answered in an open round is the same whoever has reviewed', () => {
    fc.assert(
      fc.property(submitted, fc.array(fc.nat(7), { maxLength: 2 }), (claim, picks) => {
        const others = picks.map((i) => claim.desk[i]?.id ?? 'gone');
        for (const { id } of claim.desk.filter((one) => !others.includes(one.id))) {
          const reviewed = claim.round && { ...claim.round, reviewerIds: others };
          const sealed = { ...claim, round: reviewed };
          const me = personIn(claim, id);
          for (const ask of [
            (c: ClaimFacts) => ifReviewed(c, me),
            (c: ClaimFacts) => decideSeal(c, me),
            (c: ClaimFacts) => movesFor(c, me),
            peopleWords,
            keptFree,
          ])
            expect(ask(sealed)).toEqual(ask(claim));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a claim that is adjudicated by whoever may can be approved', () => {
    fc.assert(
      fc.property(submitted, fc.array(fc.nat(7), { maxLength: 3 }), (claim, picks) => {
        const reviewerIds = picks.map((i) => claim.desk[i]?.id ?? 'gone');
        const round = claim.round && { ...claim.round, reviewerIds };
        const disputed: ClaimFacts = { ...claim, status: 'ADJUDICATION', round };
        for (const { id } of claim.desk) {
          if (!decide(disputed, 'adjudicate', personIn(claim, id), 'Because.').ok) continue;
          const after: ClaimFacts = {
            ...disputed,
            status: 'REVIEWED',
            round: round && { ...round, adjudicatorId: id },
          };
          const ways = claim.desk.flatMap((writer) =>
            claim.desk.filter(
              (one) =>
                decide(
                  { ...after, summary: { writerId: writer.id } },
                  'approve',
                  personIn(claim, one.id),
                  null,
                ).ok,
            ),
          );
          expect(ways.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Every way through the rest of the table, one person after another, asked of the table and of nothing that is tested here. */
function completions(claim: ClaimFacts): { agreed: boolean; disputed: boolean } {
  const quorum = claim.round?.quorum ?? 0;
  const free = claim.desk.filter(({ id }) => relationsOf(claim, id).length === 0).map(({ id }) => id);
  const rounds = choose(free, quorum).map((reviewerIds) => ({
    ...{ quorum, reviewerIds, recusedIds: [], adjudicatorId: null },
  }));
  const approved = (round: ClaimFacts['round']) =>
    claim.desk.some((writer) => {
      const result: ClaimFacts = { ...claim, status: 'REVIEWED', round, summary: { writerId: writer.id } };
      return someone(result, 'approve') && someone({ ...result, status: 'APPROVED' }, 'publish');
    });
  const agreed = rounds.some(approved);
  const disputed = rounds.some((round) =>
    claim.desk.some(
      ({ id }) =>
        allowed({ ...claim, status: 'ADJUDICATION', round }, 'adjudicate', id) &&
        approved({ ...round, adjudicatorId: id }),
    ),
  );
  return { agreed, disputed: quorum > 1 ? disputed : agreed };
}

const someone = (claim: ClaimFacts, move: 'approve' | 'publish'): boolean =>
  claim.desk.some(({ id }) => allowed(claim, move, id));

function allowed(claim: ClaimFacts, move: 'adjudicate' | 'approve' | 'publish', id: string): boolean {
  const rule = transitions[claim.status][move];
  const role = claim.desk.find((one) => one.id === id)?.role;
  return Boolean(
    rule?.by.some((by) => by === role) && !relationsOf(claim, id).some((r) => rule.apart?.includes(r)),
  );
}

/** All ways to take so many of these. */
function choose(from: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return from.flatMap((one, i) => choose(from.slice(i + 1), count - 1).map((rest) => [one, ...rest]));
}
