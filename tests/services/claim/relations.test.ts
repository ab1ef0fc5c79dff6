import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import { JudgeRelation, RelateClaims } from '@/lib/schemas/claim/relation';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { judgeRelation, relateClaims } from '@/lib/services/claim/relations/judging';
import { listRelations } from '@/lib/services/claim/relations/listing';
import { aPerson } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { aDraft, must, pathsOf, refusalOf } from '../../support/make';
import { moves } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

type Amount = NonNullable<Parameters<typeof aDraft>[0]>['quantity'];

const counted = (by: Person, statement: string, quantity: Amount) =>
  aDraft({ by, statement, kind: 'QUANTITATIVE', quantity });

const fighters = (comparator: 'GT' | 'LT' | 'EQ', low: number, asOf?: string): Amount => ({
  ...{ comparator, low, unit: 'fighters' },
  ...(asOf ? { asOf } : {}),
});

const listed = async (by: Person, { id }: ClaimView) => must(await listRelations(by, { claimId: id }));
const offered = async (by: Person, claim: ClaimView) =>
  (await listed(by, claim)).offered.map((offer) => offer.claim.id);

const judges = (by: Person, claim: ClaimView, other: { id: string }, given: object = {}) =>
  judgeRelation(
    by,
    JudgeRelation.parse({
      ...{ claimId: claim.id, otherId: other.id, judgement: 'DIFFERENT', reason: 'Two provinces.', ...given },
    }),
  );
const relates = (by: Person, claim: ClaimView, other: { id: string }, given: object = {}) =>
  relateClaims(
    by,
    RelateClaims.parse({
      ...{ claimId: claim.id, otherId: other.id, type: 'REPEATS', reason: 'Word for word.', ...given },
    }),
  );

describe('quantities of one subject that can’t both hold', () => {
  test('are offered on both claims, and no others are', async () => {
    const by = await aPerson('CHECKER');
    const many = await counted(
      by,
      'More than 10,000 Varnish fighters held the Tolmin ridge.',
      fighters('GT', 10_000),
    );
    const few = await counted(
      by,
      'Fewer than 5,000 Varnish fighters held the Tolmin ridge.',
      fighters('LT', 5000),
    );
    await counted(by, 'More than 8,000 Varnish fighters held the Tolmin ridge.', fighters('GT', 8000));
    await counted(by, 'Fewer than 5,000 Varnish fighters held the Karst pass.', fighters('LT', 5000));
    await counted(by, 'Some 20 Varnish vans stood on the Tolmin ridge.', {
      comparator: 'EQ',
      low: 20,
      unit: 'vans',
    });
    await aDraft({ by, statement: 'No Varnish fighters held the Tolmin ridge.' });
    const late = fighters('LT', 100, '2019');
    const before = await counted(by, 'Fewer than 100 Varnish fighters held the Tolmin ridge.', late);
    expect((await offered(by, many)).sort()).toEqual([few.id, before.id].sort());
    expect((await listed(by, many)).offered[0]).toMatchObject({
      ours: { comparator: 'GT', low: 10_000 },
      theirs: { comparator: 'LT' },
    });
    expect(await offered(by, few)).toContain(many.id);
    expect(await offered(by, await aDraft({ by }))).toEqual([]);
  });

  test('are judged once, remembered, and never offered again', async () => {
    const by = await aPerson('CHECKER');
    const many = await counted(by, 'More than 900 Opal fighters crossed the Ister.', fighters('GT', 900));
    const few = await counted(by, 'Fewer than 300 Opal fighters crossed the Ister.', fighters('LT', 300));
    const judged = must(
      await judges(by, few, many, { judgement: 'SAME', reason: 'One crossing, two numbers.' }),
    );
    expect(judged).toMatchObject({
      offered: [],
      items: [
        {
          ...{ type: 'CONTRADICTS', judgement: 'SAME', stands: true, createdBy: null },
          ...{ judgedBy: { id: by.id }, reason: 'One crossing, two numbers.', claim: { id: many.id } },
        },
      ],
    });
    expect(await offered(by, many)).toEqual([]);
    expect((await listed(by, many)).items.map(({ claim }) => claim.id)).toEqual([few.id]);
    expect(refusalOf(await judges(by, many, few)).kind).toBe('not_ready');
    for (const id of [many.id, few.id])
      expect((await eventsOf(id)).at(-1)).toMatchObject({ verb: 'claim.relationJudged' });
  });

  test('of withdrawn claims are nobody’s any more', async () => {
    const by = await aPerson('CHECKER');
    const many = await counted(by, 'More than 70 Quartz fighters slept in Arlen.', fighters('GT', 70));
    const few = await counted(by, 'Exactly 12 Quartz fighters slept in Arlen.', fighters('EQ', 12));
    expect(await offered(by, many)).toEqual([few.id]);
    await moves(by, few, { move: 'withdraw', reason: 'A slip.' });
    expect(await offered(by, many)).toEqual([]);
  });

  test('ask the same number of queries however many there are', async () => {
    const by = await aPerson('CHECKER');
    const claim = await counted(by, 'More than 4,000 Basalt fighters left Wren.', fighters('GT', 4000));
    const few = (low: number) =>
      counted(by, `Exactly ${low} Basalt fighters left Wren.`, fighters('EQ', low));
    await few(11);
    const one = await queriesOf(() => listed(by, claim));
    for (const low of [12, 13, 14]) await few(low);
    expect(await queriesOf(() => listed(by, claim))).toBe(one);
    expect(await offered(by, claim)).toHaveLength(4);
  });
});

describe('what somebody says of two claims', () => {
  test('stands until somebody judges it to be another thing, and has a direction', async () => {
    const [by, other] = [await aPerson('CHECKER'), await aPerson('EDITOR')];
    const [one, two] = [await aDraft({ by }), await aDraft({ by })];
    must(await relates(by, two, one));
    expect((await listed(by, two)).items).toMatchObject([{ type: 'REPEATS', from: true, stands: true }]);
    expect((await listed(by, one)).items).toMatchObject([{ type: 'REPEATS', from: false, stands: true }]);
    expect(pathsOf(await relates(by, two, one))).toEqual(['otherId']);
    must(await judges(other, one, two, { type: 'REPEATS' }));
    expect((await listed(by, two)).items).toMatchObject([
      { judgement: 'DIFFERENT', stands: false, createdBy: { id: by.id }, judgedBy: { id: other.id } },
    ]);
  });

  test('of itself, of what is not there, or of what can both hold is refused', async () => {
    const by = await aPerson('CHECKER');
    const [one, two] = [await aDraft({ by }), await aDraft({ by })];
    expect(pathsOf(await relates(by, one, one))).toEqual(['otherId']);
    expect(pathsOf(await relates(by, one, { id: 'nowhere' }))).toEqual(['otherId']);
    expect(pathsOf(await judges(by, one, two))).toEqual(['otherId']);
    expect(refusalOf(await relates(await aPerson('ADMIN'), one, two)).kind).toBe('not_found');
    const hidden = await moves(by, two, { move: 'withdraw', reason: 'A slip.' });
    const stranger = await aPerson('CHECKER');
    expect(pathsOf(await relates(stranger, one, hidden))).toEqual(['otherId']);
    must(await relates(by, one, hidden));
    expect((await listed(stranger, one)).items).toEqual([]);
  });
});
