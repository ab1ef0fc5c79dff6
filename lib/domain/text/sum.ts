import { fits, type Last, stands } from './numbers/order';
import type { Part } from './numbers/parts';
import { joinedWord, type NumberWord, numberWords } from './numbers/words';

type Scale = Extract<NumberWord, { kind: 'scale' }>;

/**
 * A number that is put together from its parts, from the largest to the smallest as English and Arabic say them. No part is
 * taken twice over, so that a number of any length ends.
 */
export class Sum {
  digits = false;
  doubtful = false;
  last: Last;
  private whole = 0;
  private part = 0;
  /** The smallest scale so far: what follows is smaller. */
  private least = Number.POSITIVE_INFINITY;
  /** The last scale: what a half is of. */
  private times = 1;
  /** What stands before its only scale; null where there are several, or more behind it. */
  private mantissa: number | null = null;

  /** `article`: an "a" stands before it, which a scale needs. */
  constructor(article = false) {
    this.last = article ? 'article' : 'nothing';
  }

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
    if (!part || (this.last !== 'nothing' && !part.joined)) return 0;
    if (part.digits) return this.takeDigits(part.digits) ? 1 : 0;
    if (this.begun && part.word === 'and') return this.takeAnd(parts[at + 1], parts[at + 2]);
    if (part.is?.kind === 'scale')
      return stands(part.is.needs, this.last, part, parts[at - 1]) && this.multiply(part.is.value) ? 1 : 0;
    if (part.is) return part.is.kind !== 'share' && this.add(part.is, false) ? 1 : 0;
    return this.takeJoined(part.word) ? 1 : 0;
  }

  /** "Half a million". */
  takeShareOf(share: number, { value }: Scale): void {
    this.whole = share * value;
    this.last = 'share';
  }

  private get begun(): boolean {
    return this.last !== 'nothing' && this.last !== 'article';
  }

  private takeDigits({ value, or }: { value: number; or: number | null }): boolean {
    if (this.last !== 'nothing') return false;
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

  private add({ kind, value }: { kind: NumberWord['kind']; value: number | null }, joined: boolean): boolean {
    if (value === null || this.last === 'article' || this.last === 'share') return false;
    // "In 2000 two men"; but "5 آلاف ومئتي رجل".
    if (this.digits && !(joined && this.last === 'scale')) return false;
    if (this.begun && !fits(value, this.part, this.least, joined ? 'joined' : kind)) return false;
    this.mantissa = null;
    // ألفان is a number and its scale.
    if (value < 1000) this.part += value;
    else [this.whole, this.least, this.times] = [this.whole + value, value / 2, value / 2];
    this.last = value < 1000 ? 'adds' : 'scale';
    return true;
  }

  private multiply(times: number): boolean {
    // "مليون ونصف مليون": what the half is of is said once more.
    if (this.last === 'share' && times === this.times) return true;
    const before = this.begun ? this.part : 1;
    const first = this.last !== 'scale' && this.least === Number.POSITIVE_INFINITY;
    if (!this.scaled(before, times)) return false;
    if (first) this.mantissa = before;
    [this.last, this.times] = ['scale', times];
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
    else [this.whole, this.least, this.times] = [this.whole + value, value, value];
    [this.last, this.mantissa] = [value < 1000 ? 'adds' : 'scale', null];
    return true;
  }

  /** "Two and a half" of what is still to be said, or "a million and a half". */
  private addShare(share: number | null): boolean {
    if (share === null || this.last === 'share') return false;
    const times = this.last === 'scale' ? this.times : 1;
    if (times < 1000) this.part += share * times;
    else this.whole += share * times;
    [this.last, this.mantissa] = ['share', null];
    return true;
  }
}
