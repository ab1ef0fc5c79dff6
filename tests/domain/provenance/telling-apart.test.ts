import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Difference, identitiesOf, type Unnamed } from '@/lib/domain/provenance/telling-apart';
import { likenessOf } from '@/lib/domain/source/fingerprint';

/** "a b c" are sources without a name; "a=younes" was entered; "a>b" was merged into b. */
const told = (written: string, differences = '') => {
  const identities = identitiesOf(read(written), apart(differences));
  const numbers = new Map<string, number>();
  return [...identities]
    .map(([id, identity]) => {
      if (identity === null) return `${id}?`;
      numbers.set(identity, numbers.get(identity) ?? numbers.size + 1);
      return `${id}${numbers.get(identity)}`;
    })
    .join(' ');
};

const read = (written: string): Unnamed[] =>
  written
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [, id = '', name = null, mergedInto = null] = /^(\w+)(?:=([\w.]+))?(?:>(\w+))?$/.exec(one) ?? [];
      return { id, fingerprint: name ?? null, mergedInto: mergedInto ?? null };
    });

const apart = (written: string): Difference[] =>
  written
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ oneId: pair.slice(0, pair.indexOf('-')), otherId: pair.slice(pair.indexOf('-') + 1) }));

describe('who is who, as far as anybody can tell', () => {
  test.each<[situation: string, sources: string, differences: string, identities: string]>([
    ['nobody', '', '', ''],
    ['one without a name', 'a', '', 'a?'],
    ['one with a name', 'a=x', '', 'a1'],
    ['two without names may be one', 'a b', '', 'a? b?'],
    ['two of one name are one', 'a=x b=x', '', 'a1 b1'],
    ['two of different names are two', 'a=x b=y', '', 'a1 b2'],
    ['two spellings of one name may be one: one of them is known', 'a=x1.x b=x2.x', '', 'a1 b?'],
    ['two spellings, and an editor knows that they are two', 'a=x1.x b=x2.x', 'a-b', 'a1 b2'],
    ['names under two keys can’t be compared: one of them is known', 'a=x.x.k b=y.y.j', '', 'a1 b?'],
    ['names under two keys, and an editor knows that they are two', 'a=x.x.k b=y.y.j', 'a-b', 'a1 b2'],
    ['one spelling is no two, whatever an editor said', 'a=x1.x b=x1.x', 'a-b', 'a1 b1'],
    ['one without a name may be any one with', 'a=x b=y c', '', 'a1 b2 c?'],
    ['two without names whom an editor knows to be two', 'a b', 'a-b', 'a1 b2'],
    ['the same, told the other way round', 'a b', 'b-a', 'a1 b2'],
    ['a third who may be either', 'a b c', 'a-b', 'a1 b2 c?'],
    ['a chain: the ends may be one, so there are two', 'a b c', 'a-b b-c', 'a1 b2 c?'],
    ['three who are known to be three', 'a b c', 'a-b b-c a-c', 'a1 b2 c3'],
    ['one without a name who is known to be neither of two', 'a=x b=y c', 'a-c b-c', 'a1 b2 c3'],
    ['one who is known not to be one of two may be the other', 'a=x b=y c', 'a-c', 'a1 b2 c?'],
    ['a word about one name is about everybody of that name', 'a=x b=x c', 'a-c', 'a1 b1 c2'],
    ['merged ones are one', 'a>b b', '', 'a? b?'],
    ['merged ones have the name that either has', 'a=x>b b c=y', '', 'a1 b1 c2'],
    ['merged ones with two names are one all the same', 'a=x>b b=y c=y d=z', '', 'a1 b1 c1 d2'],
    ['a word about one that was merged is about both', 'a>b b c', 'a-c', 'a1 b1 c2'],
    ['a word against a merge says nothing', 'a>b b', 'a-b', 'a? b?'],
    ['merged into one that says nothing here', 'a>z b>z c', 'a-c', 'a1 b1 c2'],
    ['a word about somebody who says nothing here', 'a b', 'a-z', 'a? b?'],
    ['a word about one alone', 'a', 'a-a', 'a?'],
    ['whom the most is known of comes first', 'a b c d', 'a-b b-c b-d c-d', 'a? b1 c2 d3'],
  ])('%s', (_, sources, differences, identities) => {
    expect(told(sources, differences)).toBe(identities);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const anyNewsroom = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const here = ids.slice(0, size);
  const one = fc.constantFrom(...here);
  return fc.record({
    sources: fc.tuple(
      ...here.map((id) =>
        fc.record({
          id: fc.constant(id),
          fingerprint: fc.option(fc.constantFrom('x', 'y', 'z1.z', 'z2.z', 'x.x.k', 'y.y.k'), { freq: 2 }),
          mergedInto: fc.option(one, { freq: 1 }),
        }),
      ),
    ),
    differences: fc.array(fc.record({ oneId: one, otherId: one }), { maxLength: 14 }),
  });
});
type Newsroom = { sources: readonly Unnamed[]; differences: readonly Difference[] };
const RUNS = { numRuns: 3000 };

/** The fewest people that these can be, tried one by one: nobody is two people, and what is known to be two is two. */
function fewest({ sources, differences }: Newsroom, among: (id: string) => boolean): number {
  const group = new Map(sources.map(({ id }) => [id, id]));
  const of = (id: string) => group.get(id) ?? id;
  const join = (a: string, b: string) => {
    const [from, to] = [of(a), of(b)];
    for (const [id, at] of group) if (at === from) group.set(id, to);
  };
  for (const { id, mergedInto } of sources) if (mergedInto) join(id, mergedInto);
  for (const a of sources)
    for (const b of sources) if (likenessOf(a.fingerprint, b.fingerprint) === 'SAME') join(a.id, b.id);
  const groups = [...new Set(sources.filter(({ id }) => among(id)).map(({ id }) => of(id)))];
  const members = (at: string) => sources.filter(({ id }) => of(id) === at);
  const isTwo = (one: string, other: string) =>
    members(one).some((a) =>
      members(other).some((b) =>
        differences.some(
          ({ oneId, otherId }) => [oneId, otherId].sort().join() === [a.id, b.id].sort().join(),
        ),
      ),
    ) || namesDiffer(members(one), members(other));
  const place = (at: number, people: string[][]): number => {
    const next = groups[at];
    if (next === undefined) return people.length;
    const asOneOf = people.map((person, i) =>
      person.some((other) => isTwo(next, other))
        ? Number.POSITIVE_INFINITY
        : place(at + 1, people.with(i, [...person, next])),
    );
    return Math.min(...asOneOf, place(at + 1, [...people, [next]]));
  };
  return place(0, []);
}

/** Two people by their names: both have some, and no name of one may be a spelling of one of the other's. */
function namesDiffer(one: readonly Unnamed[], other: readonly Unnamed[]): boolean {
  const named = (people: readonly Unnamed[]) => people.filter(({ fingerprint }) => fingerprint !== null);
  const pairs = named(one).flatMap((a) => named(other).map((b) => likenessOf(a.fingerprint, b.fingerprint)));
  return pairs.length > 0 && pairs.every((likeness) => likeness === 'DIFFERENT');
}

describe('of any newsroom', () => {
  test('never more are counted than there must be, of all of them and of some', () => {
    fc.assert(
      fc.property(anyNewsroom, fc.subarray(ids, { minLength: 1 }), (newsroom, some) => {
        const identities = identitiesOf(newsroom.sources, newsroom.differences);
        for (const among of [ids, some]) {
          const reached = [...identities]
            .filter(([id]) => among.includes(id))
            .map(([, identity]) => identity);
          const known = new Set(reached.filter((identity) => identity !== null)).size;
          // As rule 4 counts: whoever can't be told may be any one who is known.
          const counted = Math.max(known, Math.min(1, reached.length));
          expect(counted).toBeLessThanOrEqual(fewest(newsroom, (id) => among.includes(id)));
        }
      }),
      RUNS,
    );
  });

  test('two who are known to be two count as two somewhere', () => {
    fc.assert(
      fc.property(anyNewsroom, ({ sources, differences }) => {
        const identities = identitiesOf(sources, differences);
        const known = new Set([...identities.values()].filter((identity) => identity !== null)).size;
        if (fewest({ sources, differences }, () => true) > 1) expect(known).toBeGreaterThan(1);
      }),
      RUNS,
    );
  });

  test('the order tells nothing', () => {
    fc.assert(
      fc.property(anyNewsroom, ({ sources, differences }) => {
        const backwards = identitiesOf(
          sources.toReversed(),
          differences.map(({ oneId, otherId }) => ({ oneId: otherId, otherId: oneId })).reverse(),
        );
        expect(new Map([...backwards].reverse())).toEqual(identitiesOf(sources, differences));
      }),
      RUNS,
    );
  });
});

test('twenty thousand of them take no longer than a glance', () => {
  const sources = Array.from({ length: 20_000 }, (_, i) => ({
    id: `s${i}`,
    fingerprint: i % 2 ? `n${i}` : null,
  }));
  const differences = sources.slice(1).map(({ id }, i) => ({ oneId: `s${i}`, otherId: id }));
  const before = process.cpuUsage();
  const identities = identitiesOf(sources, differences);
  const { user } = process.cpuUsage(before);
  expect(new Set(identities.values()).size).toBe(10_001);
  expect(user / 1000).toBeLessThan(2000);
});
