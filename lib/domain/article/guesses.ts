/**
 * What reading an article decides without being sure, or leaves out of its sentences. Each is counted and shown before the
 * article is stored, because nobody compares a whole text with its page.
 */
export const guessKinds = [
  /** Read in another encoding than the file or its sender declares. */
  'ENCODING',
  /** Letters that the file had lost before it came here (U+FFFD), or that look as if they were read in a wrong encoding. */
  'LOST_LETTERS',
  /** Struck-out words, left out. */
  'STRUCK_OUT',
  /** Marks of notes, left out of their sentences; the notes themselves stay. */
  'NOTE_MARKS',
  /** Raised figures behind a figure, kept raised: exponents, or marks of notes. */
  'RAISED',
  /** Words that a line break had cut, joined again. */
  'HYPHENS',
  /** Words at a line's end that may have been cut there: the hyphen stays. */
  'HYPHENS_KEPT',
  /** Rows of tables, read as one line each with the names of their columns. */
  'TABLE',
  /** Lines that stand on every printed page, left out. */
  'RUNNING_LINES',
  /** A date of which the day alone is known, or that can be read in two ways and is left empty. */
  'DATE',
  /** A date of another calendar than ours, left empty. */
  'CALENDAR',
  /** A byline that is taken for several people. */
  'BYLINE',
] as const;
export type GuessKind = (typeof guessKinds)[number];

/** One kind of guess in one article: how often it was made, and one example as it stood in the input. */
export type Guess = { kind: GuessKind; count: number; example: string };

/** An example is cut to so many code points. */
export const LONGEST_EXAMPLE = 80;

/** A guess that was made once. */
export const guess = (kind: GuessKind, example: string, count = 1): Guess => ({
  kind,
  count,
  example: shown(example),
});

/** One line, and no more of it than tells what is meant. */
function shown(example: string): string {
  const letters = [
    ...example
      .slice(0, 4 * LONGEST_EXAMPLE)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  return letters.length > LONGEST_EXAMPLE
    ? `${letters.slice(0, LONGEST_EXAMPLE - 1).join('')}…`
    : letters.join('');
}

/** Guesses with one of each kind: counts summed, the first example kept, in the order of `guessKinds`. */
export function tallied(guesses: readonly Guess[]): Guess[] {
  const byKind = new Map<GuessKind, Guess>();
  for (const { kind, count, example } of guesses) {
    const known = byKind.get(kind);
    byKind.set(kind, { kind, count: count + (known?.count ?? 0), example: known?.example || example });
  }
  return guessKinds.flatMap((kind) => byKind.get(kind) ?? []);
}

const many = (count: number, one: string, more: string) => (count === 1 ? `one ${one}` : `${count} ${more}`);

/** What was guessed, as a sentence for whoever imports. */
export const guessSentences: Record<GuessKind, (count: number) => string> = {
  ENCODING: () => 'The file was read in another encoding than it declares.',
  LOST_LETTERS: (n) => `${capital(many(n, 'letter looks', 'letters look'))} wrong already in what came in.`,
  STRUCK_OUT: (n) => `${capital(many(n, 'struck-out passage was', 'struck-out passages were'))} left out.`,
  NOTE_MARKS: (n) => `${capital(many(n, 'note mark was', 'note marks were'))} left out.`,
  RAISED: (n) => `${capital(many(n, 'raised figure was', 'raised figures were'))} kept raised.`,
  HYPHENS: (n) =>
    `${capital(many(n, 'word', 'words'))} cut by a line break ${n === 1 ? 'was' : 'were'} joined.`,
  HYPHENS_KEPT: (n) =>
    `${capital(many(n, 'hyphen', 'hyphens'))} at a line’s end ${n === 1 ? 'was' : 'were'} kept.`,
  TABLE: (n) => `${capital(many(n, 'row of a table was', 'rows of tables were'))} put into one line each.`,
  RUNNING_LINES: (n) =>
    `${capital(many(n, 'line', 'lines'))} of page headings and numbers ${n === 1 ? 'was' : 'were'} left out.`,
  DATE: () => 'The date could not be read in full. Check it.',
  CALENDAR: () => 'The date is of another calendar. Give it in ours.',
  BYLINE: (n) => `The byline was taken for ${n} people.`,
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
