import { withTexts, wordsIn, xmlOf } from './parts';
import type { Parts } from './unfold';

/** Marks around words that mammoth would leave out with their words: of direction, and of fields such as a date or a reference. */
const AROUND_WORDS = /<\/?w:(?:dir|bdo|fldSimple)\b[^>]*>/g;

/** What a field keeps for programs. */
const FIELD_DATA = /<w:fldData\b[^>]*>[^<]*<\/w:fldData>/g;

/** A mark that Word doesn't show what has it (ECMA-376, 17.3.2.41), but for one that says no. */
const VANISH = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g;

/** A colour that no marker has: mammoth passes colours on, and says nothing of what is hidden. */
const HIDDEN_COLOUR = 'hidden';

/** The parts so that mammoth reads all words of the text and its notes, and knows which of them are hidden. */
export const forMammoth = (parts: Parts): Parts =>
  withTexts(parts, (xml) =>
    xml
      .replace(AROUND_WORDS, '')
      .replace(FIELD_DATA, '')
      .replace(VANISH, `<w:highlight w:val="${HIDDEN_COLOUR}"/>`),
  );

const STYLE = /<w:style\s([^>]*)>([\s\S]*?)<\/w:style>/g;

/**
 * How what is hidden comes out of mammoth, in its words: as what is hidden on a page, which the reader leaves out and tells of.
 * That is runs marked so, and whatever has a style that is, but for styles that are only based on such a one.
 */
export const hiddenByWord = (parts: Parts): string[] => [
  `highlight[color='${HIDDEN_COLOUR}'] => span[hidden='hidden']`,
  ...Array.from(xmlOf(parts, 'word/styles.xml').matchAll(STYLE))
    .filter(([, , inside = '']) => inside.search(VANISH) >= 0)
    .flatMap(([, about = '', inside = '']) => hidingRule(about, inside)),
];

function hidingRule(about: string, inside: string): string[] {
  const name = /<w:name w:val="([^"]*)"/.exec(inside)?.[1] ?? '';
  const styled = `[style-name='${wordsIn(name).replace(/['\\]/g, '\\$&')}']`;
  if (about.includes('w:type="character"')) return [`r${styled} => span[hidden='hidden']`];
  return about.includes('w:type="paragraph"') ? [`p${styled} => p[hidden='hidden']:fresh`] : [];
}
