import { stemmer } from 'stemmer';
import { lightStem } from './arabic';
import { dictionaryForms, stemsApart } from './irregular';

/**
 * What the forms of a folded word have in common, by the script it is written in: Porter's stem for Latin letters, after
 * English words with forms of their own ("withdrew" is "withdraw"), the light stem for Arabic letters. The language of
 * what somebody types is not known, and both sides of a search are stemmed alike: a German word has Porter's stem as well.
 * Digits and other scripts stay.
 */
export function stem(word: string): string {
  const known = found.get(word);
  if (known !== undefined) return known;
  if (found.size >= MOST_KEPT) found.clear();
  const stemmed = stemOf(word);
  found.set(word, stemmed);
  return stemmed;
}

/** Claims are compared by the hundred, and say the same words again and again. */
const MOST_KEPT = 20_000;
const found = new Map<string, string>();

function stemOf(word: string): string {
  if (/^[a-z]+$/.test(word)) return stemsApart.get(word) ?? stemmer(dictionaryForms.get(word) ?? word);
  return /^\p{Script=Arabic}+$/u.test(word) ? lightStem(word) : word;
}
