import { similarity } from '@/lib/domain/text/word-changes';
import { likenessWords } from './pieces';

/** A paragraph of each text, and how alike they are by their words, 0 to 1. */
export type Candidate = { was: number; is: number; alike: number };

/** Less alike than this nothing is one paragraph: as little as `wordChanges` still tells piecemeal. */
const LEAST_ALIKE = 0.3;

/** How many paragraphs of the earlier text are compared with one of the later: those that share most words with it. */
const COMPARED = 5;

/** Steps through lists of paragraphs that have a word: some twenty milliseconds. */
const MOST_STEPS = 2_000_000;

/**
 * Which of the given paragraphs are alike. For each one of the later text its words are looked up, rarest first, for as long
 * as its share of the steps lasts; the paragraphs that share most of them are compared.
 */
export function candidates(
  before: readonly string[],
  after: readonly string[],
  { was, is }: { was: readonly number[]; is: readonly number[] },
): Candidate[] {
  const old = new Map(was.map((at) => [at, likenessWords(before[at] ?? '')]));
  const places = placesOf(old);
  let steps = MOST_STEPS;
  return is.flatMap((at, n) => {
    const words = likenessWords(after[at] ?? '');
    const share = Math.floor(steps / (is.length - n));
    const { most, spent } = sharingMost(words, places, share);
    steps -= spent;
    return most
      .map((one) => ({ was: one, is: at, alike: similarity(old.get(one) ?? new Set(), words) }))
      .filter(({ alike }) => alike >= LEAST_ALIKE);
  });
}

function placesOf(texts: ReadonlyMap<number, ReadonlySet<string>>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, words] of texts)
    for (const word of words) {
      const known = places.get(word);
      if (known) known.push(at);
      else places.set(word, [at]);
    }
  return places;
}

/** The paragraphs that share most words with these, and how many steps it took to tell; no more than its share. */
function sharingMost(
  words: ReadonlySet<string>,
  places: ReadonlyMap<string, readonly number[]>,
  share: number,
): { most: number[]; spent: number } {
  const lists = [...words].flatMap((word) => [places.get(word) ?? []]).sort((a, b) => a.length - b.length);
  const shared = new Map<number, number>();
  let spent = 0;
  for (const list of lists) {
    if (spent + list.length > share) break;
    spent += list.length;
    for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  const most = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED);
  return { most: most.map(([at]) => at), spent };
}
