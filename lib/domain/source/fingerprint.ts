/**
 * What the vault remembers of a name, keyed: `SAME.ALIKE.AMONG`. The first part is equal where the same name was entered, the
 * second where two names may be spellings of one; both say so of names with an equal third part alone, which is the key and
 * the kind of script. Nobody without the key learns from it who it is.
 */
export type Fingerprint = string;

export const likenesses = ['SAME', 'DIFFERENT', 'UNKNOWN'] as const;
/** `UNKNOWN`: the vault can't tell. */
export type Likeness = (typeof likenesses)[number];

/** Whether two are the same person as far as the names say that were entered. Without a name nobody can tell. */
export function likenessOf(one: Fingerprint | null, other: Fingerprint | null): Likeness {
  if (one === null || other === null) return 'UNKNOWN';
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.among !== b.among) return 'UNKNOWN';
  if (a.same === b.same) return 'SAME';
  return a.alike === b.alike ? 'UNKNOWN' : 'DIFFERENT';
}

/** The same of two who may each have been entered under several names: they are two where no name of one may be the other's. */
export function likenessOfAll(some: readonly Fingerprint[], others: readonly Fingerprint[]): Likeness {
  const found = some.flatMap((one) => others.map((other) => likenessOf(one, other)));
  if (found.includes('SAME')) return 'SAME';
  return found.length > 0 && found.every((likeness) => likeness === 'DIFFERENT') ? 'DIFFERENT' : 'UNKNOWN';
}

/** Its parts; one that was written without them stands for each. */
export function partsOf(print: Fingerprint): { same: string; alike: string; among: string } {
  const [same = print, alike = same, among = ''] = print.split('.');
  return { same: `${same}.${among}`, alike: `${alike}.${among}`, among };
}
