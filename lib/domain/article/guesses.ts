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
  /** Pages whose text stands in columns, read one column after the other. */
  'COLUMNS',
  /** A file that holds letters in their places, and nothing of what they are. */
  'PLACES_ALONE',
  /** Pages without text: pictures of pages, perhaps. */
  'BLANK_PAGES',
  /** Lines that stand sideways or aslant on the page, left out. */
  'SIDEWAYS',
  /** Pictures in a file, left out with whatever words are in them. */
  'PICTURES',
  /** Formulas, files put into a file and the like, which can't be read, left out. */
  'UNREAD',
  /** Numbers of list items that a program counts, left out. */
  'LIST_NUMBERS',
  /** Comments of those who worked on a file, left out. */
  'COMMENTS',
  /** A title or a byline that is the file's own entry, and stands nowhere in its text. */
  'PROPERTIES',
  /** A date of which the day alone is known, or that can be read in two ways and is left empty. */
  'DATE',
  /** A date of another calendar than ours, left empty. */
  'CALENDAR',
  /** A byline that is taken for several people. */
  'BYLINE',
] as const;
export type GuessKind = (typeof guessKinds)[number];

/** What is guessed as a file is opened: reading what was in it once more doesn't tell of it again. */
export const guessesOfOpening: ReadonlySet<GuessKind> = new Set<GuessKind>([
  'ENCODING',
  'RUNNING_LINES',
  'COLUMNS',
  'PLACES_ALONE',
  'BLANK_PAGES',
  'SIDEWAYS',
  'PICTURES',
  'UNREAD',
  'LIST_NUMBERS',
  'COMMENTS',
  'PROPERTIES',
]);

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
  COLUMNS: (n) =>
    `${capital(many(n, 'page', 'pages'))} in columns ${n === 1 ? 'was' : 'were'} read one column after the other.`,
  PLACES_ALONE: () =>
    'A PDF doesn’t say what is struck out, a table, or no part of the article. Read the text through.',
  BLANK_PAGES: (n) => `${capital(many(n, 'page holds', 'pages hold'))} no text, perhaps a picture of it.`,
  SIDEWAYS: (n) =>
    `${capital(many(n, 'line that stands', 'lines that stand'))} sideways ${n === 1 ? 'was' : 'were'} left out.`,
  PICTURES: (n) =>
    `${capital(many(n, 'picture was', 'pictures were'))} left out, with any words in ${n === 1 ? 'it' : 'them'}.`,
  UNREAD: (n) =>
    `${capital(many(n, 'piece that can’t be read, such as a formula or a file put in, was', 'pieces that can’t be read, such as formulas or files put in, were'))} left out.`,
  LIST_NUMBERS: (n) => `${capital(many(n, 'number of a list was', 'numbers of lists were'))} left out.`,
  COMMENTS: (n) => `${capital(many(n, 'comment was', 'comments were'))} left out.`,
  PROPERTIES: () => 'The file names its title or author beside its text. Check them.',
  DATE: () => 'The date could not be read in full. Check it.',
  CALENDAR: () => 'The date is of another calendar. Give it in ours.',
  BYLINE: (n) => `The byline was taken for ${n} people.`,
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
