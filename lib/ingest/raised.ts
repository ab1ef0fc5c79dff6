const UP: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−=()n'].map((sign, n) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][n] ?? sign]),
);
const DOWN: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−=()'].map((sign, n) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][n] ?? sign]),
);

const set = (signs: Record<string, string>, text: string): string | null => {
  const found = [...text].map((sign) => signs[sign]);
  return found.includes(undefined) ? null : found.join('');
};

/** A text with each figure and sign raised: "10⁶", "m²"; what has no raised letter is put behind a caret: "x^(2k)". */
export const raised = (text: string): string => set(UP, text) ?? `^${bracketed(text)}`;

/** As `raised`, below the line: "H₂O", "x_(max)". */
export const lowered = (text: string): string => set(DOWN, text) ?? `_${bracketed(text)}`;

const bracketed = (text: string) => (/^[\p{L}\p{N}]$/u.test(text) ? text : `(${text})`);

/** What a raised text in a sentence is: text to write there, also one that may be a note's mark, or surely the mark of a note. */
export type Raised = { text: string; isUnsure?: true } | null;

/** Units that are squared or cubed. */
const UNITS = new Set('mm cm dm m km in ft yd mi s sec min h metres meters م كم سم'.split(' '));

/** Figures that a number is raised from; behind any other number a small figure is rather a note's mark. */
const POWERS = /(?:^|[^\p{N}.,])(?:10|2)$/u;

/** A year takes no exponent. */
const YEAR = /(?:^|[^\p{N}.,])(?:1\d|2[01])\d\d$/u;

const BRACKETED = /^[[(⁽].{1,20}[\])⁾]$/u;
const SIGNS = /^[*∗†‡§¶#]+$/u;
const FIGURES = /^[-+−]?\p{Nd}{1,4}(?:\s?[,،–-]\s?\p{Nd}{1,3})*[-+−]?$/u;

/**
 * How a raised text reads behind `before`, the text in front of it: null when it marks a note ("ended.³", "2019³", "[3]").
 * An exponent stays one ("10⁶", "m²"), as does a figure behind a number that could be either ("17³"). Ordinals and
 * abbreviations go on with their word ("1st", "Mme"); other words stand apart.
 */
export function readRaised(content: string, before: string): Raised {
  if (BRACKETED.test(content) || SIGNS.test(content)) return null;
  if (FIGURES.test(content)) return raisedFigures(content, before);
  if (/^(?:TM|SM)$/i.test(content)) return { text: /^t/i.test(content) ? '™' : '℠' };
  const [word = ''] = /[\p{L}\p{M}\p{N}]+$/u.exec(before) ?? [];
  if (word === '' || /^\P{L}*$/u.test(content)) return { text: raised(content) };
  if (/^\p{L}$/u.test(content)) return raisedLetter(content, word);
  if (/^\p{L}{1,4}\.?$/u.test(content)) return { text: content };
  return { text: /[\d+=]/.test(content) ? raised(content) : ` ${content} ` };
}

function raisedFigures(content: string, before: string): Raised {
  const isList = /[,،]/u.test(content);
  if (/[.,;:!?…"”’'»\]،؛؟]$/u.test(before) || isList) return null;
  if (/\p{N}$/u.test(before)) {
    if (POWERS.test(before)) return { text: raised(content), isUnsure: true };
    return YEAR.test(before) ? null : { text: raised(content), isUnsure: true };
  }
  const [word] = /[\p{L}\p{M}]+$/u.exec(before) ?? [];
  if (!word || word.length === 1 || UNITS.has(word) || /[-+−]/u.test(content))
    return { text: raised(content) };
  // A symbol of chemistry; any longer word takes no exponent.
  return /^\p{Lu}\p{L}?$/u.test(word) ? { text: raised(content) } : null;
}

function raisedLetter(letter: string, word: string): Raised {
  if (/\p{N}$/u.test(word)) {
    const ordinal = { a: 'ª', o: 'º', e: 'e' }[letter];
    return ordinal ? { text: ordinal } : null;
  }
  if ([...word].length === 1) return { text: raised(letter) };
  const isRoman = /^[IVXLCM]+$/.test(word);
  return [...word].length >= 4 && !isRoman ? null : { text: letter };
}

/** How a text below the line reads behind `before`. */
export function readLowered(content: string, before: string): string {
  if (set(DOWN, content) !== null) return lowered(content);
  return /\p{N}$/u.test(before) && /^\p{N}/u.test(content) ? lowered(content) : content;
}
