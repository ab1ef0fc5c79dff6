import { type Budget, type Run, wordChanges } from '@/lib/domain/text/word-changes';
import { backbone, gapsBetween } from './backbone';
import { type Pair, paired } from './pairing';
import { sentencesOf } from './pieces';

/**
 * What became of one paragraph. `was` and `is` are its places among the paragraphs of the earlier and of the later text.
 *
 * - kept: it stands where it stood, unchanged. changed: where it stood, in other words.
 * - gone, come: in one of the texts alone.
 * - away, moved: it stands elsewhere now, unchanged or nearly. Told twice: `away` where it was, `moved` where it is, with
 *   what changed in it. `way` is the way that it went.
 */
export type Part =
  | { kind: 'kept'; was: number; is: number; text: string }
  | { kind: 'changed'; was: number; is: number; runs: Run[] }
  | { kind: 'gone'; was: number; text: string }
  | { kind: 'come'; is: number; text: string }
  | { kind: 'away'; was: number; is: number; text: string; way: Way }
  | { kind: 'moved'; was: number; is: number; runs: Run[]; way: Way };

export type Way = 'up' | 'down';

/** Words compared in one difference: sixteen paragraphs of 250 words that were rewritten from end to end. */
const MOST_PAIRS = 4_000_000;

/** Longer paragraphs, in UTF-16 units of both texts together, are compared sentence by sentence. */
const LONG = 6000;

/** Less alike than this, a paragraph that stands elsewhere is told as one that went and another that came. */
const MOVED_AT_LEAST = 0.6;

type Texts = { before: readonly string[]; after: readonly string[] };
type Told = Pair & { runs: Run[] };

/**
 * What a person needs to see what became of a text: its paragraphs in the order of the later text, and those that are gone
 * where they stood. As little text as can be is told as moved. Deterministic, near linear; what is compared has a budget,
 * beyond which paragraphs are told as gone and come.
 */
export function difference(before: readonly string[], after: readonly string[]): Part[] {
  return told({ before, after }, { pairs: MOST_PAIRS }, changesIn);
}

type Compare = (before: string, after: string, budget: Budget) => Run[];

function told(texts: Texts, budget: Budget, compare: Compare): Part[] {
  const { before, after } = texts;
  const { inPlace, elsewhere } = settled(texts, budget, compare);
  const wayOf = wayIn(texts, inPlace);
  const from = new Map(elsewhere.map((pair) => [pair.was, pair]));
  const to = new Map(elsewhere.map((pair) => [pair.is, pair]));
  const leaves = (was: number, text: string, pair = from.get(was)): Part =>
    pair ? { kind: 'away', was, is: pair.is, text, way: wayOf(pair) } : { kind: 'gone', was, text };
  const arrives = (is: number, text: string, pair = to.get(is)): Part =>
    pair
      ? { kind: 'moved', was: pair.was, is, runs: pair.runs, way: wayOf(pair) }
      : { kind: 'come', is, text };
  const ends = [...inPlace, { was: before.length, is: after.length }];
  return ends.flatMap((end, n): Part[] => {
    const start = ends[n - 1] ?? { was: -1, is: -1 };
    return [
      ...before.slice(start.was + 1, end.was).map((text, i) => leaves(start.was + 1 + i, text)),
      ...after.slice(start.is + 1, end.is).map((text, i) => arrives(start.is + 1 + i, text)),
      ...('runs' in end ? [stays(texts, end)] : []),
    ];
  });
}

/** Which way a paragraph went past those that stayed. */
function wayIn({ before, after }: Texts, stayed: readonly Pair[]): (pair: Pair) => Way {
  const [oldGaps, newGaps] = gapsBetween(stayed, before.length, after.length);
  return ({ was, is }) => {
    const past = (newGaps[is] ?? 0) - (oldGaps[was] ?? 0) || is - was;
    return past < 0 ? 'up' : 'down';
  };
}

/** Which pairs stand in the same order in both texts, and which have moved. A pair of which no words stay is none. */
function settled({ before, after }: Texts, budget: Budget, compare: Compare) {
  const pairs = paired(before, after);
  const spine = new Set(backbone(pairs));
  const withRuns = (pair: Pair): Told[] => {
    const runs = compare(before[pair.was] ?? '', after[pair.is] ?? '', budget);
    return runs.some(({ kind }) => kind === 'same') ? [{ ...pair, runs }] : [];
  };
  const mayMove = ({ alike, is }: Pair) => alike >= MOVED_AT_LEAST && /[\p{L}\p{N}]/u.test(after[is] ?? '');
  return {
    inPlace: pairs.filter((pair) => spine.has(pair)).flatMap(withRuns),
    elsewhere: pairs.filter((pair) => !spine.has(pair) && mayMove(pair)).flatMap(withRuns),
  };
}

const stays = ({ before, after }: Texts, { was, is, runs }: Told): Part =>
  before[was] === after[is]
    ? { kind: 'kept', was, is, text: after[is] ?? '' }
    : { kind: 'changed', was, is, runs };

/** Word by word; in a paragraph too long for that by its sentences first, or a change at each end would tell all of it anew. */
function changesIn(before: string, after: string, budget: Budget): Run[] {
  if (before.length + after.length <= LONG) return wordsIn(before, after, budget);
  const sentences = { before: sentencesOf(before), after: sentencesOf(after) };
  return merged(told(sentences, budget, wordsIn).flatMap(runsOf));
}

function wordsIn(before: string, after: string, budget: Budget): Run[] {
  if (before === after) return [{ kind: 'same', text: after }];
  return before.length + after.length <= LONG ? wordChanges(before, after, budget) : [];
}

/** A sentence that moved inside its paragraph is told as one that went and one that came. */
function runsOf(part: Part): Run[] {
  if (part.kind === 'kept') return [{ kind: 'same', text: part.text }];
  if (part.kind === 'changed') return part.runs;
  if (part.kind === 'gone' || part.kind === 'away') return [{ kind: 'gone', text: part.text }];
  if (part.kind === 'come') return [{ kind: 'come', text: part.text }];
  return [{ kind: 'come', text: part.runs.map(({ kind, text }) => (kind === 'gone' ? '' : text)).join('') }];
}

function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.kind === run.kind) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}
