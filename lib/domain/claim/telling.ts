import { words } from '@/lib/domain/text/folding';
import { functionWords } from '@/lib/domain/text/function-words';
import { numberKey, numbersIn } from '@/lib/domain/text/numbers';
import { stem } from '@/lib/domain/text/stems';
import { type Token, tokensOf } from '@/lib/domain/text/tokens';

/** What a word is to a sentence. A name begins with a capital that no sentence asks for. */
export type Role = 'name' | 'number' | 'word' | 'function';

/** A word as claims are compared by it: its stem, or a number by its value. */
export type Telling = { term: string; role: Role };

/** The words of a text in order, a number of several words as one. */
export function tellingWords(text: string): Telling[] {
  const tokens = tokensOf(text);
  const numbers = new Map(numbersIn(text, tokens).map((number) => [number.first, number]));
  const isName = namesIn(text, tokens);
  const found: Telling[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const number = numbers.get(at);
    if (number) {
      found.push({ term: numberKey(number.value), role: 'number' });
      at = number.after - 1;
    } else found.push(...wordsOf(tokens[at] as Token, isName(at)));
  }
  return found;
}

const wordsOf = ({ written }: Token, name: boolean): Telling[] =>
  words(written).map((word) => ({ term: stem(word), role: roleOf(word, name) }));

function roleOf(word: string, name: boolean): Role {
  if (functionWords.has(word)) return 'function';
  return name ? 'name' : 'word';
}

/** In a text that is mostly capitals, a headline or a shout, they tell nothing. */
const MOSTLY = 0.6;

function namesIn(text: string, tokens: readonly Token[]): (at: number) => boolean {
  const capital = tokens.map(({ written }) => /^\p{Lu}/u.test(written));
  const telling = capital.filter(Boolean).length <= tokens.length * MOSTLY;
  return (at) => telling && capital[at] === true && !beginsSentence(text, tokens, at);
}

const beginsSentence = (text: string, tokens: readonly Token[], at: number): boolean =>
  at === 0 || /[.!?:;…"“”\n]/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
