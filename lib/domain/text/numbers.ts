import { type Part, partsOf } from './numbers/parts';
import { joinedWord, type NumberWord, numberWords, ordinalWords } from './numbers/words';
import { Sum } from './sum';
import { type Token, tokensOf } from './tokens';

/**
 * A number as it stands in a text: in digits, in words, or "5 million". The tokens that make it run from `first` to before
 * `after`, its letters from `start` to `end`. `scale` is by how much its last words multiply what stands before them: a
 * million in "5 million", 1 in "5". `doubtful` where its digits can be read in two ways: "10.000".
 */
export type NumberSaid = {
  value: number;
  scale: number;
  digits: boolean;
  doubtful: boolean;
  written: string;
  start: number;
  end: number;
  first: number;
  after: number;
};

/** The numbers of a text in order, English and Arabic words among them. A plural alone (thousands, مئات) is none. */
export function numbersIn(text: string, tokens: readonly Token[] = tokensOf(text)): NumberSaid[] {
  const parts = partsOf(text, tokens);
  const found: NumberSaid[] = [];
  for (let first = 0; first < tokens.length; ) {
    const { sum, after } = readAt(parts, first);
    if (sum && tells(sum)) {
      const { value, scale, digits, doubtful } = sum;
      // The "and" that Arabic joins to a word is none of the number.
      const and = !parts[first]?.is && joinedWord(parts[first]?.word ?? '') ? 1 : 0;
      const [start, end] = [(tokens[first]?.start ?? 0) + and, tokens[after - 1]?.end ?? 0];
      found.push({
        value,
        scale,
        digits,
        doubtful,
        written: text.slice(start, end),
        start,
        end,
        first,
        after,
      });
    }
    first = after;
  }
  return found;
}

/** What a number is looked up by, the same however it is written: letters and digits alone. */
export const numberKey = (value: number): string => String(value).replace(/\W/g, 'd');

/** Beyond this JavaScript writes numbers with an exponent, and nobody counts. */
const LARGEST = 1e20;

/** "One" alone is a pronoun more often. */
const tells = ({ value, digits }: Sum): boolean => value <= LARGEST && (value !== 1 || digits);

/** What stands from a token on: a number, or nothing; and where to go on, so that no token is read twice. */
type Read = { sum: Sum | null; after: number };

function readAt(parts: readonly Part[], first: number): Read {
  const article = /^an?$/.test(parts[first]?.word ?? '');
  const begin = article ? first + 1 : first;
  const share = parts[begin];
  if (share?.is?.kind === 'share' && (!article || share.joined)) return shareAt(parts, begin, share.is.value);
  const sum = new Sum(article);
  let after = begin;
  for (let taken = sum.take(parts, after); taken > 0; taken = sum.take(parts, after)) after += taken;
  if (after === begin) return { sum: null, after: first + 1 };
  // "Twenty-first", "two thirds": no number that counts anything.
  const next = parts[after];
  if (sum.last !== 'adds' || !next?.joined) return { sum, after };
  if (next.is?.kind === 'share') return { sum: null, after: shareAt(parts, after, null).after };
  return { sum: ordinalWords.has(next.word) ? null : sum, after };
}

/** "Half a million", "ربع مليون"; a share of anything else is no number, and neither is what another one is of. */
function shareAt(parts: readonly Part[], at: number, share: number | null): Read {
  let of = at + 1;
  while (parts[of]?.joined && /^(?:of|an?|the)$/.test(parts[of]?.word ?? '') && of < at + 3) of++;
  const scale = parts[of]?.joined ? scaleOf(parts[of]?.word ?? '') : null;
  if (!scale) return { sum: null, after: at + 1 };
  if (share === null) return { sum: null, after: of + 1 };
  const sum = new Sum();
  sum.takeShareOf(share, scale);
  return { sum, after: of + 1 };
}

/** A scale that stands without a number: "million", "المليون". */
function scaleOf(word: string): Extract<NumberWord, { kind: 'scale' }> | null {
  const is = numberWords.get(word) ?? (word.startsWith('ال') ? numberWords.get(word.slice(2)) : undefined);
  return is?.kind === 'scale' && (is.needs === 'nothing' || is.needs === 'article') ? is : null;
}
