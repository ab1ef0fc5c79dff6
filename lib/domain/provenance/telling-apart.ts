import { type Fingerprint, partsOf } from '@/lib/domain/source/fingerprint';
import { groupsOf } from './counting/groups';
import { byKey } from './input';

/** An anonymous source, with what the vault remembers of its name: null where none was entered. */
export type Unnamed = { id: string; fingerprint: Fingerprint | null; mergedInto?: string | null };

/** An editor knows that these two are two people. */
export type Difference = { oneId: string; otherId: string };

/** Sources that are one person by what was entered or merged, and who is known to be another than this one. */
type Someone = { key: string; prints: Set<Fingerprint>; others: Set<Someone> };

/**
 * The identity of each anonymous source in one claim: equal for the same person, and null where nobody can tell who it is.
 * Everybody with one is known to be another than everybody else with one, by names that are no spellings of each other or
 * by an editor's word, so identities never count more people than there must be. Deterministic, whatever the order.
 */
export function identitiesOf(
  sources: readonly Unnamed[],
  differences: readonly Difference[],
): ReadonlyMap<string, string | null> {
  const of = peopleIn(sources);
  for (const { oneId, otherId } of differences) {
    const [one, other] = [of.get(oneId), of.get(otherId)];
    // Whoever entered one name for both knows better than whoever said that they are two.
    if (!one || !other || one === other) continue;
    one.others.add(other);
    other.others.add(one);
  }
  const apart = toldApart([...new Set(of.values())]);
  return new Map(
    sources.map(({ id }) => {
      const someone = of.get(id);
      return [id, someone && apart.has(someone) ? someone.key : null];
    }),
  );
}

function peopleIn(sources: readonly Unnamed[]): Map<string, Someone> {
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const pairs = sources.flatMap(({ id, fingerprint, mergedInto }) => [
    [numberOf(`source ${id}`), numberOf(`source ${mergedInto ?? id}`)] as const,
    ...(fingerprint === null
      ? []
      : [[numberOf(`source ${id}`), numberOf(`name ${partsOf(fingerprint).same}`)] as const]),
  ]);
  const groups = groupsOf(numbers.size);
  for (const [a, b] of pairs) groups.join(a, b);
  const people = new Map<number, Someone>();
  const of = new Map<string, Someone>();
  for (const { id, fingerprint } of sources.toSorted((a, b) => byKey(a.id, b.id))) {
    const group = groups.of(numberOf(`source ${id}`));
    const someone = people.get(group) ?? newcomer(id);
    people.set(group, someone);
    of.set(id, someone);
    if (fingerprint !== null) someone.prints.add(fingerprint);
  }
  for (const someone of people.values()) someone.key = keyOf(someone);
  return of;
}

const newcomer = (id: string): Someone => ({ key: `unnamed ${id}`, prints: new Set(), others: new Set() });

const keyOf = ({ key, prints }: Someone): string => [...prints].sort(byKey).at(0) ?? key;

/**
 * Those who are all known to be different. The most there could be is a clique problem; they are found one by one, once with
 * the named first and once with those first whom editors know to differ from the most, and fewer only count fewer origins.
 */
function toldApart(people: readonly Someone[]): ReadonlySet<Someone> {
  const told = people.filter(({ prints, others }) => prints.size > 0 || others.size > 0);
  const comparable = namesIn(told);
  const named = oneByOne(told.toSorted((a, b) => comparable(b) - comparable(a) || knownFirst(a, b)));
  const known = oneByOne(told.toSorted(knownFirst));
  return known.size > named.size ? known : named;
}

/** With how many names somebody's can be compared at most; 0 for whoever has none. */
function namesIn(people: readonly Someone[]): (someone: Someone) => number {
  const names = new Map<string, Set<string>>();
  for (const { prints } of people)
    for (const print of prints) {
      const { alike, among } = partsOf(print);
      names.set(among, (names.get(among) ?? new Set()).add(alike));
    }
  return ({ prints }) =>
    Math.max(0, ...[...prints].map((print) => names.get(partsOf(print).among)?.size ?? 0));
}

const knownFirst = (a: Someone, b: Someone) => b.others.size - a.others.size || byKey(a.key, b.key);

/** Each who is known to differ from everybody found before. */
function oneByOne(inOrder: readonly Someone[]): ReadonlySet<Someone> {
  const found = new Set<Someone>();
  const unnamed: Someone[] = [];
  const spelled = new Map<string, Someone[]>();
  const comparable = new Map<string, Someone[]>();
  for (const someone of inOrder) {
    const prints = [...someone.prints].map(partsOf);
    const mayBe = prints.flatMap(({ alike, among }) => [
      spelled.get(alike) ?? [],
      ...[...comparable].flatMap(([other, people]) => (other === among ? [] : [people])),
    ]);
    const inDoubt = prints.length > 0 ? [unnamed, ...mayBe] : [found];
    if (!inDoubt.every((people) => isAmong(people, someone.others))) continue;
    found.add(someone);
    if (prints.length === 0) unnamed.push(someone);
    for (const { alike, among } of prints) {
      add(spelled, alike, someone);
      add(comparable, among, someone);
    }
  }
  return found;
}

function add(people: Map<string, Someone[]>, key: string, someone: Someone): void {
  const there = people.get(key);
  if (there) there.push(someone);
  else people.set(key, [someone]);
}

function isAmong(people: Iterable<Someone>, others: ReadonlySet<Someone>): boolean {
  for (const someone of people) if (!others.has(someone)) return false;
  return true;
}
