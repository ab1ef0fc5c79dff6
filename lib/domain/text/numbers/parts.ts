import { type DigitsRead, readDigits } from '@/lib/domain/text/digits';
import { fold } from '@/lib/domain/text/folding';
import type { Token } from '@/lib/domain/text/tokens';
import { type NumberWord, numberWords } from './words';

/** A token as a number is put together from it. */
export type Part = {
  word: string;
  is: NumberWord | undefined;
  digits: DigitsRead | null;
  /** Reads as a year. */
  year: boolean;
  /** The sign of a currency stands before it. */
  money: boolean;
  /** Only blanks and hyphens stand between it and the token before, so that a number may go on: "in May, five" doesn't. */
  joined: boolean;
  /** Nothing stands between them. */
  glued: boolean;
};

export const partsOf = (text: string, tokens: readonly Token[]): Part[] =>
  tokens.map(({ written, start, digits }, at) => {
    const gap = text.slice(tokens[at - 1]?.end ?? 0, start);
    const word = fold(written);
    const read = digits ? readDigits(written) : null;
    return {
      word,
      is: numberWords.get(word),
      digits: read,
      year: read !== null && readsAsYear({ written, value: read.value }),
      money: /[$€£¥]\s?$/.test(gap.slice(-2)),
      joined: /^[\s\u00A0-]*$/.test(gap),
      glued: gap === '',
    };
  });

/** Whether a number reads as a year: four digits and nothing else. */
export const readsAsYear = ({ written, value }: { written: string; value: number }): boolean =>
  /^\p{Nd}{4}$/u.test(written) && value >= 1800 && value < 2100;
