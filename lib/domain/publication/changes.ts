import { canonical } from '@/lib/domain/canonical';
import {
  type Budget,
  MOST_PAIRS,
  type Run,
  similarity,
  wordChanges,
  wordSet,
} from '@/lib/domain/text/word-changes';
import { aspects } from './aspects';
import { correctionLines, type Line, otherNames } from './correction-lines';
import { without } from './differences';
import type { SnapshotCorrection } from './publication';

/** One thing that a correction changed, word by word. */
export type Change = {
  /** Of the claim: "Statement", "Confidence", "Evidence". */
  what: string;
  how: 'changed' | 'added' | 'removed';
  runs: Run[];
};

/**
 * What a correction changed and nothing else, from the lines that were stored with it, in their order. All of it has one
 * budget of words to compare: what comes beyond it is told whole. Empty for a retraction: it takes back all, and its note
 * says why.
 */
export function changesIn({
  kind,
  before,
  after,
}: Pick<SnapshotCorrection, 'kind' | 'before' | 'after'>): Change[] {
  if (kind === 'RETRACTION') return [];
  const [was, is] = [correctionLines(before), correctionLines(after)];
  const names = [...new Set([...was, ...is].map(({ what }) => what))];
  const budget = { pairs: MOST_PAIRS };
  return distinct(names.flatMap((what) => changesOf(what, textsOf(was, what), textsOf(is, what), budget)));
}

/** Two reviewers of one role may have changed their minds alike; readers are told so once. */
const distinct = (changes: readonly Change[]): Change[] => [
  ...new Map(changes.map((change) => [canonical(change), change])).values(),
];

const textsOf = (lines: readonly Line[], what: string): string[] =>
  lines.filter((line) => line.what === what).map(({ text }) => text);

function changesOf(what: string, was: string[], is: string[], budget: Budget): Change[] {
  // Back after a retraction: all of it is new, and the statement stands for it.
  if (what === '' || what === otherNames.detailsBefore) return [];
  const runs = (texts: string[], kind: Run['kind']) => texts.map((text) => [{ kind, text }]);
  if (what === otherNames.detailsAfter)
    return runs(is, 'same').map((same) => ({ what, how: 'changed', runs: same }));
  const { pairs, gone, come } = paired(what, without(was, is), without(is, was));
  return [
    ...pairs.map(
      ([old, now]): Change => ({ what, how: 'changed', runs: shortened(reworded(old, now, budget)) }),
    ),
    ...runs(gone, 'gone').map((text): Change => ({ what, how: 'removed', runs: text })),
    ...runs(come, 'come').map((text): Change => ({ what, how: 'added', runs: text })),
  ];
}

/** A reviewer's role before their words is no part of what was reworded. */
function reworded(old: string, now: string, budget: Budget): Run[] {
  const [role = ''] = /^[^:]{1,20}: /u.exec(now) ?? [];
  if (role === '' || !old.startsWith(role)) return wordChanges(old, now, budget);
  return [
    { kind: 'same', text: role },
    ...wordChanges(old.slice(role.length), now.slice(role.length), budget),
  ];
}

/** Less alike than this, two pieces of evidence are one that went and another that came. */
const ALIKE = 0.6;

/** Of more pairs of lines than this none are compared. */
const MOST_COMPARED = 400;

const apart = new Set(aspects.flatMap((aspect) => (aspect.apart ? [aspect.name] : [])));

type Paired = { pairs: [string, string][]; gone: string[]; come: string[] };

/** Which line became which: of things that come and go the most alike, of everything else the one in its place. */
function paired(what: string, was: readonly string[], is: readonly string[]): Paired {
  const come = [...is];
  const pairs: [string, string][] = [];
  const likeness = likenessFor(what, was.length * is.length);
  const gone = was.filter((old) => {
    const likenesses = come.map((now) => likeness(old, now));
    const best = Math.max(...likenesses);
    if (!(best >= ALIKE)) return true;
    for (const now of come.splice(likenesses.indexOf(best), 1)) pairs.push([old, now]);
    return false;
  });
  return { pairs, gone, come };
}

function likenessFor(what: string, compared: number): (old: string, now: string) => number {
  if (!apart.has(what)) return () => 1;
  if (compared > MOST_COMPARED) return () => 0;
  const known = new Map<string, ReadonlySet<string>>();
  const wordsOf = (text: string) => {
    const set = known.get(text) ?? wordSet(text);
    known.set(text, set);
    return set;
  };
  return (old, now) => similarity(wordsOf(old), wordsOf(now));
}

/** How many words around a change are shown, where much stays the same. */
const CONTEXT = 8;

/** Long stretches that stayed the same are left out but for the words next to a change. */
const shortened = (runs: readonly Run[]): Run[] =>
  runs.map((run, i) => {
    if (run.kind !== 'same') return run;
    const words = run.text.match(/\s*\S+\s*/gu) ?? [];
    const [head, tail] = [i > 0 ? CONTEXT : 0, i < runs.length - 1 ? CONTEXT : 0];
    if (words.length <= 3 * CONTEXT) return run;
    const kept = [words.slice(0, head).join('').trimEnd(), words.slice(words.length - tail).join('')];
    return { kind: 'same', text: kept[1] ? kept.join(' … ').replace(/^ /, '') : `${kept[0]} …` };
  });
