import type { Part } from './number-parts';
import { joinedWord, type Needs, type NumberWord, numberWords } from './number-words';

type Scale = Extract<NumberWord, { kind: 'scale' }>;

/**
 * A number that is put together from its parts, from the largest to the smallest as English and Arabic say them. No part is
 * taken twice over, so that a number of any length ends.
 */
export class Sum {
  digits = false;
  doubtful = false;
  last: 'nothing' | 'digits' | 'adds' | 'scale' | 'share' = 'nothing';
  private whole = 0;
  private part = 0;
  /** The smallest scale so far: what follows is smaller. */
  private least = Number.POSITIVE_INFINITY;
  /** What stands before its only scale; null where there are several, or more behind it. */
  private mantissa: number | null = null;

  /** `article`: an "a" stands before it, which a scale needs. */
  constructor(private readonly article = false) {}

  /** Without the dust of binary fractions: 1.1 million is 1,100,000. */
  get value(): number {
    return Number((this.whole + this.part).toPrecision(15));
  }

  /** By how much its last words multiply what stands before them: a million in "5 million". */
  get scale(): number {
    return this.mantissa && this.last === 'scale' ? this.value / this.mantissa : 1;
  }

  /** Takes what goes on at a part; how many parts that were, and 0 where the number is over. */
  take(parts: readonly Part[], at: number): number {
    const part = parts[at];
    if (!part || ((this.begun || this.article) && !part.joined)) return 0;
    if (part.digits) return this.takeDigits(part.digits) ? 1 : 0;
    if (this.begun && part.word === 'and') return this.takeAnd(parts[at + 1], parts[at + 2]);
    if (part.is?.kind === 'scale')
      return this.stands(part.is.needs, part, parts[at - 1]) && this.multiply(part.is.value) ? 1 : 0;
    if (part.is) return part.is.kind !== 'share' && this.add(part.is, false) ? 1 : 0;
    return this.takeJoined(part.word) ? 1 : 0;
  }

  /** "Half a million". */
  takeShareOf(share: number, { value }: Scale): void {
    this.whole = share * value;
    this.last = 'share';
  }

  private get begun(): boolean {
    return this.last !== 'nothing';
  }

  private takeDigits({ value, or }: { value: number; or: number | null }): boolean {
    if (this.begun || this.article) return false;
    this.part = value;
    this.digits = true;
    this.doubtful = or !== null;
    this.last = 'digits';
    return true;
  }

  /** "Two hundred and five", "two and a half". */
  private takeAnd(next: Part | undefined, behind: Part | undefined): number {
    if (!next?.joined) return 0;
    if (next.is?.kind === 'share') return this.addShare(next.is.value) ? 2 : 0;
    if (next.word === 'a' && behind?.joined && behind.is?.kind === 'share')
      return this.addShare(behind.is.value) ? 3 : 0;
    return next.is?.kind === 'adds' && this.value >= 100 && this.add(next.is, false) ? 2 : 0;
  }

  /** Arabic joins the parts of a number with a letter; and says "مليون ونصف المليون". */
  private takeJoined(word: string): boolean {
    const bare = joinedWord(word);
    if (!this.begun) return bare?.kind === 'adds' && this.add(bare, false);
    if (this.last === 'share' && word.startsWith('ال')) {
      const scale = numberWords.get(word.slice(2));
      return scale?.kind === 'scale' && this.multiply(scale.value);
    }
    if (bare?.kind === 'share') return this.addShare(bare.value);
    if (bare?.kind === 'scale') return bare.needs === 'nothing' && this.addScale(bare.value);
    return bare !== undefined && this.add(bare, true);
  }

  private stands(needs: Needs, part: Part, before: Part | undefined): boolean {
    switch (needs) {
      case 'nothing':
        return true;
      case 'article':
        return this.begun || this.article;
      case 'number':
        // "In 2000 thousands fled".
        return this.begun && !(this.last === 'digits' && before?.year);
      case 'digits':
        return this.last === 'digits';
      case 'money':
        return this.last === 'digits' && part.glued && before?.money === true;
    }
  }

  private add({ kind, value }: { kind: NumberWord['kind']; value: number | null }, joined: boolean): boolean {
    if (value === null || (this.article && !this.begun)) return false;
    // "In 2000 two men"; but "5 آلاف ومئتي رجل".
    if (this.digits && !(joined && this.last === 'scale')) return false;
    if (this.begun && !this.fits(value, joined, kind === 'teen' && !joined)) return false;
    this.mantissa = null;
    // ألفان is a number and its scale.
    if (value < 1000) this.part += value;
    else [this.whole, this.least] = [this.whole + value, value / 2];
    this.last = value < 1000 ? 'adds' : 'scale';
    return true;
  }

  /** "Twenty-five", "hundred and five", "خمسة وعشرون", "خمسة عشر"; "five six" are two. */
  private fits(value: number, joined: boolean, teen: boolean): boolean {
    const { part } = this;
    const below = part % 100;
    if (part === 0) return value < this.least;
    if (teen) return below > 0 && below < 10;
    if (value >= 100) return false;
    if (part >= 100 && below === 0) return true;
    if (joined) return value >= 20 && below < 10;
    return value < 10 && below >= 20 && below % 10 === 0;
  }

  private multiply(times: number): boolean {
    // "مليون ونصف مليون": what the half is of is said once more.
    if (this.last === 'share' && this.part === 0) return times === this.least;
    const before = this.begun ? this.part : 1;
    const first = this.last !== 'scale' && this.least === Number.POSITIVE_INFINITY;
    if (!this.scaled(before, times)) return false;
    if (first) this.mantissa = before;
    this.last = 'scale';
    return true;
  }

  /** "One hundred and fifty thousand", "two hundred thousand", "a thousand million": a larger scale takes in what is smaller. */
  private scaled(before: number, times: number): boolean {
    if (times < 1000) {
      if (before === 0 || before >= 100) return false;
      this.part = before * times;
      return true;
    }
    if (before === 0) {
      if (this.last !== 'scale' || times <= this.least || this.whole >= this.least * 1000) return false;
      this.whole *= times;
    } else {
      if (times >= this.least) return false;
      this.whole += before * times;
      this.part = 0;
    }
    this.least = times;
    return true;
  }

  /** "ألف ومئة", "مليون وألف". */
  private addScale(value: number): boolean {
    if (this.part !== 0 || value >= this.least) return false;
    if (value < 1000) this.part = value;
    else [this.whole, this.least] = [this.whole + value, value];
    [this.last, this.mantissa] = [value < 1000 ? 'adds' : 'scale', null];
    return true;
  }

  /** "Two and a half" of what is still to be said, or "a million and a half". */
  private addShare(share: number | null): boolean {
    if (share === null || this.last === 'share') return false;
    if (this.last === 'scale' && this.part === 0) this.whole += share * this.least;
    else this.part += share;
    [this.last, this.mantissa] = ['share', null];
    return true;
  }
}
