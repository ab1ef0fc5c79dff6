/**
 * What the vault remembers of a name, keyed: `SAME.ALIKE`. The first part is equal where the same name was entered, the
 * second where two names are so much alike that they may be two spellings of one. A part tells nobody who it is.
 */
export type Fingerprint = string;

export const likenesses = ['SAME', 'DIFFERENT', 'UNKNOWN'] as const;
/** `UNKNOWN`: the vault can't tell. */
export type Likeness = (typeof likenesses)[number];

/** Whether two are the same person as far as the names say that were entered. Without a name nobody can tell. */
export function likenessOf(one: Fingerprint | null, other: Fingerprint | null): Likeness {
  if (one === null || other === null) return 'UNKNOWN';
  if (nameIn(one) === nameIn(other)) return 'SAME';
  return alikeIn(one) === alikeIn(other) ? 'UNKNOWN' : 'DIFFERENT';
}

/** Equal for the same name. */
export const nameIn = (print: Fingerprint): string => print.split('.')[0] ?? print;

/** Equal for names that may be spellings of one. */
export const alikeIn = (print: Fingerprint): string => print.split('.')[1] ?? print;
