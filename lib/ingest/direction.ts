import type { Direction } from '@/lib/domain/text/text';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** The direction in which most letters of a text run; `undefined` for a text without letters. */
export function directionOfText(text: string): Direction | undefined {
  let balance = 0;
  let letters = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    letters += 1;
    balance += RIGHT_TO_LEFT.test(letter) ? 1 : -1;
  }
  if (letters === 0) return undefined;
  return balance > 0 ? 'rtl' : 'ltr';
}
