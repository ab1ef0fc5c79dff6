import { words } from '../text/folding';
import { indexed } from '../text/terms';
import { type Heard, type Sound, soundsOf } from './sounds';

/**
 * Whether two names may be two spellings of one, also where one is in Arabic and the other in Latin letters: "Younes Al-Karim",
 * "Younis al Karim", "يونس الكريم". Word by word, in any order, the consonants must be ones that newspapers write for each other, and
 * the vowels between them must not speak against it: Arabic writes long ones alone, so "Hassan" is حسن and "Hussein" is not.
 */
export function mayBeOneName(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.length === 0 || a.length !== b.length) return false;
  if (same(a, b)) return true;
  const heard = [a, b].map((parts) => parts.map(soundsOf));
  const [left = [], right = []] = heard;
  if (consonantsIn(left) < LEAST_CONSONANTS) return false;
  return pairsUp(left, right);
}

/**
 * Equal for any two names that may be one, and for others too: one word that an index holds, by which the few are found that are worth
 * comparing. Latin letters and digits alone, and none that begins a word of a language.
 */
export const soundKey = (name: string): string =>
  `qxz${partsOf(name)
    .map((word) => skeletonOf(word))
    .sort()
    .join('')}`;

/** The names of a source as the search holds them: their words, and behind them a key for each by which other spellings are found. */
export const indexedNames = (names: readonly string[]): string =>
  [...names.map(indexed), ...new Set(names.map(soundKey))].join('\n');

/** Which consonants may stand for each other, by one letter for all of them. */
const CLASSES: Record<string, string> = {
  ...{ s: 't', t: 't', d: 't', z: 't', h: 'k', k: 'k', g: 'k', sh: 'k' },
};

function skeletonOf(word: string): string {
  const heard = soundsOf(word).at(-1);
  const classes = (heard?.consonants ?? []).map(([sound = '']) => CLASSES[sound] ?? sound);
  // A name of vowels alone, or of letters that aren't heard here, is known by itself.
  return classes.join('').replace(/(.)\1+/g, '$1') || word;
}

/** A name of fewer consonants sounds like too many others. */
const LEAST_CONSONANTS = 3;

const consonantsIn = (heard: readonly (readonly Heard[])[]): number =>
  heard.reduce((sum, [first]) => sum + (first?.consonants.length ?? 0), 0);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join(' ') === [...b].sort().join(' ');

/** Whether each word of the one can be heard as one of the other, each once. */
function pairsUp(left: readonly (readonly Heard[])[], right: readonly (readonly Heard[])[]): boolean {
  const [first, ...rest] = left;
  if (!first) return right.length === 0;
  return right.some(
    (candidate, at) =>
      first.some((a) => candidate.some((b) => soundsAlike(a, b))) &&
      pairsUp(
        rest,
        right.filter((_, i) => i !== at),
      ),
  );
}

function soundsAlike(a: Heard, b: Heard): boolean {
  if (a.consonants.length !== b.consonants.length || a.consonants.length === 0) return false;
  const meet = (one: readonly Sound[], two: readonly Sound[]) => one.some((sound) => two.includes(sound));
  const consonants = a.consonants.every((sounds, i) => meet(sounds, b.consonants[i] ?? []));
  return consonants && a.gaps.every((gap, i) => gapsAgree(gap, b.gaps[i] ?? gap));
}

type Gap = Heard['gaps'][number];

/** Where one says nothing of the vowel the other may be any short one; where both say something, it must be of one quality. */
function gapsAgree(a: Gap, b: Gap): boolean {
  if (a.any || b.any) return true;
  if (a.qualities.length === 0) return !b.long;
  if (b.qualities.length === 0) return !a.long;
  return a.qualities.some((quality) => b.qualities.includes(quality));
}

/** The words of a name that tell it from others, "Abdul Rahman", "Abdelrahman" and "عبدالرحمن" in the same two. */
function partsOf(name: string): string[] {
  const all = words(name).flatMap(servantOf);
  const bare = all.map(withoutArticle);
  const telling = bare.filter((word) => !BETWEEN.has(word) && !ARTICLE.test(word));
  return telling.length > 0 ? telling : bare;
}

/** "Abd" and whose servant, where both are one word. */
function servantOf(word: string): string[] {
  const latin = /^abd(?:[aeou]+[lr]?)(.*)$/.exec(word);
  if (latin) return latin[1] ? ['abd', latin[1]] : ['abd'];
  const arabic = /^عبدال(..+)$/.exec(word);
  return arabic?.[1] ? ['عبد', arabic[1]] : [word];
}

const withoutArticle = (word: string): string => word.replace(/^ال(?=..)/u, '');

/** The Arabic article, as it sounds before its letter. */
const ARTICLE = /^(?:[aeu][lrnstdz]|[ae]sh)$/;

const BETWEEN = new Set([
  'the',
  'of',
  'and',
  'bin',
  'ibn',
  'ben',
  'بن',
  'ابن',
  'ltd',
  'inc',
  'llc',
  'plc',
  'gmbh',
]);
