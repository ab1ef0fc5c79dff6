import { words } from './folding';
import { tokensOf } from './word-tokens';

/** A stretch of two texts: in both, in the earlier alone, or in the later alone. */
export type Run = { kind: 'same' | 'gone' | 'come'; text: string };

/** How many pairs of words may still be compared; what is compared is taken from it. */
export type Budget = { pairs: number };

/** Enough for two texts of 250 words that have nothing in common: a millisecond's work. */
export const MOST_PAIRS = 250_000;

/** Of less than this share of common words two texts are told whole, one after the other: piecemeal nobody could read them. */
const RELATED = 0.3;

/**
 * What changed from one text to another, word by word: the longest common subsequence of their words (Wagner & Fischer
 * 1974), between what they begin and end with alike. Deterministic. Texts that have too little in common, or too many
 * words for what is left of the budget, are told as one gone and one come.
 */
export function wordChanges(before: string, after: string, budget: Budget = { pairs: MOST_PAIRS }): Run[] {
  if (before === after) return merged([{ kind: 'same', text: after }]);
  const [was, is] = [tokensOf(before), tokensOf(after)];
  const start = alikeFrom(was, is);
  const end = alikeFrom(was.slice(start).reverse(), is.slice(start).reverse());
  const runs = readable([
    { kind: 'same', text: was.slice(0, start).join('') },
    ...between(was.slice(start, was.length - end), is.slice(start, is.length - end), budget),
    { kind: 'same', text: was.slice(was.length - end).join('') },
  ]);
  return related(runs) ? runs : whole(before, after);
}

const whole = (before: string, after: string): Run[] =>
  merged([
    { kind: 'gone', text: before },
    { kind: 'come', text: after },
  ]);

function alikeFrom(was: readonly string[], is: readonly string[]): number {
  const differs = was.findIndex((token, i) => token !== is[i]);
  return differs < 0 ? was.length : differs;
}

function between(was: readonly string[], is: readonly string[], budget: Budget): Run[] {
  const pairs = was.length * is.length;
  if (pairs > budget.pairs) return whole(was.join(''), is.join(''));
  budget.pairs -= pairs;
  const common = commonLengths(...numbered(was, is));
  const width = is.length + 1;
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    const [left, right] = [was[i], is[j]];
    const dropping = j >= is.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0);
    if (left !== undefined && left === right) runs.push({ kind: 'same', text: left });
    else if (left !== undefined && dropping) runs.push({ kind: 'gone', text: left });
    else runs.push({ kind: 'come', text: right ?? '' });
    if (runs.at(-1)?.kind !== 'come') i += 1;
    if (runs.at(-1)?.kind !== 'gone') j += 1;
  }
  return runs;
}

/** The same words as the same numbers, which are compared in a fraction of the time. */
function numbered(was: readonly string[], is: readonly string[]): [Uint32Array, Uint32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  return [Uint32Array.from(was, numberOf), Uint32Array.from(is, numberOf)];
}

/** The length of the longest common subsequence of what is left from each pair of places on, row by row. */
function commonLengths(was: Uint32Array, is: Uint32Array): Uint32Array {
  const width = is.length + 1;
  const lengths = new Uint32Array((was.length + 1) * width);
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        was[i] === is[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}

/** A space, a comma or an "of" that two changes happen to share joins them, so that a phrase is told as a phrase. */
function readable(runs: readonly Run[]): Run[] {
  const joined = merged(runs);
  return merged(
    joined.flatMap((run, i): Run[] => {
      const inside = run.kind === 'same' && i > 0 && i < joined.length - 1;
      if (!inside || !isSmall(run.text)) return [run];
      return [
        { kind: 'gone', text: run.text },
        { kind: 'come', text: run.text },
      ];
    }),
  );
}

/** At most one short word. */
const isSmall = (text: string): boolean => {
  const words = wordsIn(text);
  return words.length === 0 || (words.length === 1 && (words[0]?.length ?? 0) <= 3);
};

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const related = (runs: readonly Run[]): boolean => {
  const words = (kind: Run['kind']) =>
    runs.filter((run) => run.kind === kind).reduce((sum, run) => sum + wordsIn(run.text).length, 0);
  const same = words('same');
  return same >= RELATED * (same + Math.max(words('gone'), words('come')));
};

/** Neighbours of a kind as one, and of each change first what is gone, then what has come. */
function merged(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  let [gone, come] = ['', ''];
  const flush = () => {
    if (gone) merged.push({ kind: 'gone', text: gone });
    if (come) merged.push({ kind: 'come', text: come });
    [gone, come] = ['', ''];
  };
  for (const { kind, text } of runs) {
    if (kind === 'gone') gone += text;
    if (kind === 'come') come += text;
    if (kind !== 'same' || text === '') continue;
    flush();
    const last = merged.at(-1);
    if (last?.kind === 'same') last.text += text;
    else merged.push({ kind, text });
  }
  flush();
  return merged;
}

/** The words of a text, each once. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(words(text));

/**
 * How alike two texts are by their words: the Dice coefficient, 0 to 1.
 * Dice, L. R. (1945). Ecology 26(3).
 */
export function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size);
}
