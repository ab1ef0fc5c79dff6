export type HintKind = 'KNOWN_NAME' | 'NAME' | 'TITLE' | 'PLACE' | 'DETAIL';

/** Words of a description that may say who somebody is, and why. */
export type Hint = { kind: HintKind; words: string };

/** Patterns of one kind. Where one has a group `words`, those are told, else everything that it found. */
export type Patterns = readonly (readonly [HintKind, RegExp])[];

/** Everything that these patterns find in a text, each words once. */
export const found = (text: string, patterns: Patterns): Hint[] =>
  patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, words: (match.groups?.words ?? match[0]).trim() })),
  );
