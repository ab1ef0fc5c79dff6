/** Zero of each set of decimal digits that our languages are written with: Latin, Arabic, Persian. */
const zeros = [0x30, 0x660, 0x6f0];

/** A text with its Arabic and Persian digits and decimal signs in Latin ones: no offset changes. */
export const latinDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, latinDigit).replaceAll('٫', '.');

/** "10,000", "10 000" and "١٠٬٠٠٠" as people write them, or null for what is no number. */
export function readNumber(written: string): number | null {
  const digits = latinDigits(written.trim());
  const plain = digits.replaceAll(/(?<=\d)[\s,٬'’](?=\d{3}(?!\d))/gu, '');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : null;
}

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}
