import { fold, words } from '@/lib/domain/text/folding';
import { functionWords } from '@/lib/domain/text/function-words';
import { stem } from '@/lib/domain/text/stems';

/**
 * Whether two units count the same: "fighters" and "Hezbollah fighters", "percent" and "%"; not "dollars" and "dollars a month",
 * nor "women" and "women fighters". What one says and the other leaves open may be the same.
 */
export function sameUnit(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.rate !== other.rate || one.head !== other.head) return false;
  const [fewer, more] = one.terms.size < other.terms.size ? [one, other] : [other, one];
  return [...fewer.terms].every((term) => more.terms.has(term));
}

/** `head`: the word that counts. `rate`: per what, empty where it is no rate. */
type Parts = { head: string; terms: ReadonlySet<string>; rate: string };

const rated = /\s(?:an?|per|each|every|في|كل)\s(.+)$/u;
const percent = /^(?:%|٪|per ?cent|percent|percentage points?|(?:في |ب)?ال(?:ميه|مايه))$/u;

function partsOf(unit: string): Parts {
  const folded = fold(unit.trim());
  if (percent.test(folded)) return { head: '%', terms: new Set(), rate: '' };
  const rate = rated.exec(` ${folded}`);
  const [counted = ''] = rate ? folded.split(rated) : [folded];
  const terms = termsOf(counted);
  const noun = termsOf(counted.split(/\s(?:of|من)\s/u)[0] ?? '');
  const head = /\p{Script=Arabic}/u.test(folded) ? noun[0] : noun.at(-1);
  return { head: head ?? '', terms: new Set(terms), rate: rate ? termsOf(rate[1] ?? '').join(' ') : '' };
}

const termsOf = (text: string): string[] =>
  words(text)
    .filter((word) => !functionWords.has(word))
    .map(stem);
