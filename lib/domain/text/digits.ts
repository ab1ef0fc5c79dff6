import { BETWEEN_THOUSANDS, fold, UNBROKEN } from './folding';

/**
 * A number in digits of any script, as a pattern: the same sign between all its thousands, a decimal sign that is another.
 * Blanks stand between thousands where they don't break, or before noughts: "350 700" may be two numbers.
 */
export const DIGITS = [
  `(?![0٠۰])\\p{Nd}{1,3}(?:(?<sign>[${BETWEEN_THOUSANDS}${UNBROKEN}])\\p{Nd}{3}(?:\\k<sign>\\p{Nd}{3})*|(?: (?:000|٠٠٠|۰۰۰))+)(?!\\p{Nd})(?:(?!\\k<sign>)[.,٫]\\p{Nd}+)?`,
  '\\p{Nd}+(?:[.,٫]\\p{Nd}+)?',
].join('|');

/** What digits say. `or` is what else they may say: "10.000" is ten thousand in one language and ten in another. */
export type DigitsRead = { value: number; or: number | null };

/** The value of a number written as `DIGITS` has it: "1,250.75", "1.250,75", "10 000", "١٠٬٠٠٠". */
export function readDigits(written: string): DigitsRead {
  const western = fold(written.replace(anyBlank, '٬'));
  const [, thousands, , decimals] = grouped.exec(western) ?? [];
  if (!thousands) return { value: Number.parseFloat(western.replace(/[,٫،]/, '.')), or: null };
  const value = Number(`${thousands.replace(/\D/g, '')}.${decimals ?? 0}`);
  return { value, or: /^\d+\.\d+$/.test(western) ? Number(western) : null };
}

const anyBlank = new RegExp(`[${UNBROKEN} ]`, 'gu');
const grouped = new RegExp(`^([1-9]\\d{0,2}([${BETWEEN_THOUSANDS}])\\d{3}(?:\\2\\d{3})*)(?:[.,٫](\\d+))?$`);
const typedDigits = new RegExp(`^(-?)(${DIGITS})$`, 'u');

/**
 * A number as somebody typed it alone in a field; null for what is none. A dot alone is a decimal sign there, and a comma
 * stands between thousands or is a slip: "10,00".
 */
export function readTyped(typed: string): number | null {
  const text = typed.trim().replaceAll(/(?<=\p{Nd})\s(?=\p{Nd})/gu, '\u00A0');
  const [, sign, digits] = typedDigits.exec(text) ?? [];
  if (!digits) return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
  if (/,(?!\p{Nd}{3}(?!\p{Nd}))/u.test(digits)) return null;
  const { value, or } = readDigits(digits);
  return sign === '-' ? -(or ?? value) : (or ?? value);
}
