import { withTexts } from './parts';
import type { Parts } from './unfold';

/** Marks around words that mammoth would leave out with their words: of direction, and of fields such as a date or a reference. */
const AROUND_WORDS = /<\/?w:(?:dir|bdo|fldSimple)\b[^>]*>/g;

/** What a field keeps for programs. */
const FIELD_DATA = /<w:fldData\b[^>]*>[^<]*<\/w:fldData>/g;

/** A run's mark that Word doesn't show it (ECMA-376, 17.3.2.41), but for those that say no. */
const VANISH = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g;

/** A colour that no marker has: mammoth passes colours on, and says nothing of what is hidden. */
const HIDDEN_COLOUR = 'hidden';

/** How hidden runs come out of mammoth: as what is hidden on a page, which the reader leaves out and tells of. */
export const HIDDEN_RUNS = `highlight[color='${HIDDEN_COLOUR}'] => span[hidden='hidden']`;

/** The parts so that mammoth reads all words of the text and its notes, and knows which of them are hidden. */
export const forMammoth = (parts: Parts): Parts =>
  withTexts(parts, (xml) =>
    xml
      .replace(AROUND_WORDS, '')
      .replace(FIELD_DATA, '')
      .replace(VANISH, `<w:highlight w:val="${HIDDEN_COLOUR}"/>`),
  );
