import { fold } from './folding';
import { type NumberWord, numberWords } from './number-words';
import { digitsValue, type Token, tokensOf } from './tokens';

/** A number as it stands in a text: in digits, in words, or "5 million". The tokens that make it run from `first` to before `after`. */
export type NumberSaid = { value: number; written: string; first: number; after: number };

/** The numbers of a text in order, English and Arabic words among them. */
export const numbersIn = (text: string, tokens: readonly Token[] = tokensOf(text)): NumberSaid[] => {
  const found: NumberSaid[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const said = numberAt(text, tokens, first);
    if (!said) continue;
    found.push(said);
    first = said.after - 1;
  }
  return found;
};

/** What a number is looked up by, the same however it is written: letters and digits alone. */
export const numberKey = (value: number): string => String(value).replace(/\W/g, 'd');

/** Beyond this JavaScript writes numbers with an exponent, and nobody counts. */
const LARGEST = 1e20;

function numberAt(text: string, tokens: readonly Token[], first: number): NumberSaid | null {
  const sum = new Sum();
  let after = first;
  for (let at = first; at < tokens.length && near(text, tokens, first, at); at++) {
    const token = tokens[at] as Token;
    const taken = token.digits ? sum.digits(digitsValue(token.written)) : sum.word(fold(token.written));
    if (taken === 'no') break;
    if (taken === 'yes') after = at + 1;
  }
  if (after === first || sum.value > LARGEST) return null;
  // "One" alone is a pronoun more often.
  if (sum.value === 1 && !tokens[first]?.digits) return null;
  const written = text.slice(tokens[first]?.start, tokens[after - 1]?.end);
  return { value: sum.value, written, first, after };
}

/** Only a blank or a hyphen stands between the parts of a number: "in May, five" doesn't go on. */
function near(text: string, tokens: readonly Token[], first: number, at: number): boolean {
  if (at === first) return true;
  return /^[\s\u00A0-]*$/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
}

/** `and`: goes on if a number follows. */
type Taken = 'yes' | 'no' | 'and';

/** A number that is put together from its parts, from the largest to the smallest as both languages say them. */
class Sum {
  private whole = 0;
  private part = 0;
  private begun = false;
  private joined = false;

  get value(): number {
    return this.whole + this.part;
  }

  digits(value: number): Taken {
    if (this.begun) return 'no';
    this.begun = true;
    this.part = value;
    return 'yes';
  }

  word(word: string): Taken {
    if (this.begun && word === 'and' && this.value >= 100) return 'and';
    const found = numberWords.get(word);
    // Arabic says fifteen as "five ten"; "five ten-year-olds" are no fifteen.
    if (this.begun && word === 'ten') return 'no';
    if (found) return this.take(found, false);
    // "A million"; a man is no number.
    if (!this.begun && word === 'a') return 'and';
    const bare = this.begun && word.startsWith('و') ? numberWords.get(word.slice(1)) : undefined;
    return bare ? this.take(bare, true) : 'no';
  }

  private take(word: NumberWord, joined: boolean): Taken {
    if ('times' in word) this.multiply(word.times);
    else if (this.begun && !this.fits(word.adds, joined)) return 'no';
    else this.part += word.adds;
    this.begun = true;
    this.joined = joined;
    return 'yes';
  }

  private multiply(times: number): void {
    // "One hundred and fifty thousand", "two hundred thousand": a larger unit takes in what stands before it.
    const hundred = times === 100 || times === 12;
    if (hundred) this.part = Math.max(this.part, 1) * times;
    else {
      this.whole += Math.max(this.part, 1) * times;
      this.part = 0;
    }
  }

  /** "Twenty-five", "hundred and five", "خمسة وعشرون", "خمسة عشر"; "five six" are two. */
  private fits(value: number, joined: boolean): boolean {
    const { part } = this;
    if (part === 0) return this.whole > value;
    if (joined) return value >= 20 || part >= 20 || this.joined;
    if (value === 10) return part % 100 > 0 && part % 100 < 10;
    return part >= 20 && part < 100
      ? value < 10 && part % 10 === 0
      : part >= 100 && value < 100 && part % 100 === 0;
  }
}
