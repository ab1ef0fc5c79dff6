import { type Guess, guess } from '@/lib/domain/article/guesses';

/** A line on every page: a running head is no longer, in UTF-16 units. */
const LONGEST = 80;

/** The same line on so many pages is one of all pages. */
const LEAST_PAGES = 3;

/** No printed text has more. */
const MOST_PAGES = 5000;

/** How far a page's first and last lines are looked at: a running head and a page's number. */
const LINES_LOOKED_AT = 2;

/**
 * Takes the heads, feet and numbers of pages out of a text whose pages are told by form feeds, as PDF programs write them. A text
 * without form feeds stays as it is.
 */
export function withoutRunningLines(text: string): { text: string; guesses: Guess[] } {
  const pages = text.split('\f').map((page) => page.split('\n'));
  if (pages.length < LEAST_PAGES || pages.length > MOST_PAGES) return { text, guesses: [] };
  const running = runningLines(pages);
  for (const { page, at } of running) pages[page]?.splice(at, 1, '');
  return {
    text: oneAfterAnother(pages.map((lines) => trimmed(lines).join('\n'))),
    guesses: running.map(({ line }) => guess('RUNNING_LINES', line)),
  };
}

/**
 * The lines that stand on every page: those at a page's edge that are the same on so many pages, but for a number that
 * counts with the pages.
 */
export function runningLines(
  pages: readonly string[][],
  least = LEAST_PAGES,
): { page: number; at: number; line: string }[] {
  const edges = pages.map(edgesOf);
  const seen = new Map<string, number>();
  for (const places of edges)
    for (const habit of new Set(places.flatMap(({ habits }) => habits)))
      seen.set(habit, (seen.get(habit) ?? 0) + 1);
  return edges.flatMap((places, page) =>
    places
      .filter(({ habits }) => habits.some((habit) => (seen.get(habit) ?? 0) >= least))
      .map(({ at, line }) => ({ page, at, line })),
  );
}

/** A line at a page's edge. `habits`: what it has in common with those of other pages, if it is a running one. */
type Edge = { at: number; line: string; habits: string[] };

function edgesOf(lines: string[], page: number): Edge[] {
  const said = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ at, line: line.trim() }]));
  const looked = new Set([...said.slice(0, LINES_LOOKED_AT), ...said.slice(-LINES_LOOKED_AT)]);
  return [...looked]
    .filter(({ line }) => line.length <= LONGEST)
    .map((edge) => ({ ...edge, habits: habitsOf(edge.line, page) }));
}

/** The line itself, if it has a word; and for each of its numbers the line with how far it is ahead of the page. */
function habitsOf(line: string, page: number): string[] {
  const counting = Array.from(line.matchAll(/\d{1,4}/g), ({ 0: number, index }) => {
    const ahead = Number(number) - page;
    return `${line.slice(0, index)}\f${ahead}\f${line.slice(index + number.length)}`;
  });
  return /\p{L}/u.test(line) ? [line, ...counting] : counting;
}

function trimmed(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** A sentence goes on over the edge of a page; anything else ends there. */
function oneAfterAnother(pages: string[]): string {
  const said = pages.filter((page) => page !== '');
  const goesOn = (before: string, page: string) =>
    /[\p{L}\p{N},،;–-]$/u.test(before.slice(-2)) && /^\p{Ll}/u.test(page);
  return said
    .map((page, n) => (n === 0 ? '' : goesOn(said[n - 1] ?? '', page) ? '\n' : '\n\n') + page)
    .join('');
}
