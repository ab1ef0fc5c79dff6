import { alikeIn, type Fingerprint, nameIn } from '@/lib/domain/source/fingerprint';
import { groupsOf } from './groups';
import { byKey } from './input';

/** An anonymous source, with what the vault remembers of its name: null where none was entered. */
export type Unnamed = { id: string; fingerprint: Fingerprint | null; mergedInto?: string | null };

/** An editor knows that these two are two people. */
export type Difference = { oneId: string; otherId: string };

/** Sources that are one person by what was entered or merged, and who is known to be another than this one. */
type Someone = { key: string; names: Set<string>; spellings: Set<string>; others: Set<Someone> };

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
      : [[numberOf(`source ${id}`), numberOf(`name ${nameIn(fingerprint)}`)] as const]),
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
    if (fingerprint === null) continue;
    someone.names.add(nameIn(fingerprint));
    someone.spellings.add(alikeIn(fingerprint));
  }
  for (const someone of people.values()) someone.key = keyOf(someone);
  return of;
}

const newcomer = (id: string): Someone => ({
  key: `unnamed ${id}`,
  names: new Set(),
  spellings: new Set(),
  others: new Set(),
});

const keyOf = ({ key, names }: Someone): string => [...names].sort(byKey).at(0) ?? key;

/**
 * Those who are all known to be different. The most there could be is a clique problem; they are found one by one, once with
 * the named first and once with those first whom editors know to differ from the most, and fewer only count fewer origins.
 */
function toldApart(people: readonly Someone[]): ReadonlySet<Someone> {
  const told = people.filter(({ names, others }) => names.size > 0 || others.size > 0);
  const named = oneByOne(told.toSorted((a, b) => namedFirst(a, b) || knownFirst(a, b)));
  const known = oneByOne(told.toSorted(knownFirst));
  return known.size > named.size ? known : named;
}

const namedFirst = (a: Someone, b: Someone) => Number(b.names.size > 0) - Number(a.names.size > 0);
const knownFirst = (a: Someone, b: Someone) => b.others.size - a.others.size || byKey(a.key, b.key);

/** Each who is known to differ from everybody found before. */
function oneByOne(inOrder: readonly Someone[]): ReadonlySet<Someone> {
  const found = new Set<Someone>();
  const unnamed: Someone[] = [];
  const bySpelling = new Map<string, Someone[]>();
  for (const someone of inOrder) {
    const { names, spellings, others } = someone;
    const spelledSo = [...spellings].flatMap((spelling) => bySpelling.get(spelling) ?? []);
    const inDoubt = names.size > 0 ? [unnamed, spelledSo] : [found];
    if (!inDoubt.every((people) => isAmong(people, others))) continue;
    found.add(someone);
    if (names.size === 0) unnamed.push(someone);
    for (const spelling of spellings)
      bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), someone]);
  }
  return found;
}

function isAmong(people: Iterable<Someone>, others: ReadonlySet<Someone>): boolean {
  for (const someone of people) if (!others.has(someone)) return false;
  return true;
}
