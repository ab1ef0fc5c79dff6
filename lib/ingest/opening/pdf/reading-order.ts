import type { Direction } from '@/lib/domain/text/text';
import { directionOfText } from '@/lib/ingest/direction';
import type { Words } from './words';

/** What a piece of a line is for its direction: letters of a script, figures, or what goes with its surroundings. */
type Kind = Direction | 'figures' | 'neutral';

/** What stands between figures belongs to them ("17.5", "12:30"), and so do signs beside them, but among Arabic letters. */
const BETWEEN_FIGURES = /^[.,:/٫٬]$/u;
const BESIDE_FIGURES = /^[%٪‰°$€£+−-]$/u;

/**
 * Words that stand from left to right in the order in which they are read, which PDFs don't tell: stretches of a script from right
 * to left are turned round, and in such a text the stretches themselves. Figures run from left to right everywhere. What has no
 * direction goes with both of its sides where they agree, else with the text. This is UAX 9 backwards.
 */
export function inReadingOrder(line: readonly Words[], direction: Direction): Words[] {
  const words = line.some(({ text }) => directionOfText(text) === 'rtl')
    ? line.flatMap(withSignsApart)
    : line;
  const kinds = withSigns(
    words.map(({ text }) => kindOf(text)),
    words,
  );
  if (direction === 'ltr' && !kinds.includes('rtl')) return [...words];
  const stretches: { runs: Direction; words: Words[] }[] = [];
  for (const [n, word] of words.entries()) {
    const runs = runsOf(kinds, n, direction);
    const last = stretches.at(-1);
    if (last?.runs === runs) last.words.push(word);
    else stretches.push({ runs, words: [word] });
  }
  const read = stretches.map((one) =>
    one.runs === 'rtl' ? one.words.toReversed().map(unmirrored) : one.words,
  );
  return (direction === 'rtl' ? read.toReversed() : read).flat();
}

/** Signs at the ends of a piece apart from its letters and figures, which may run the other way: ".2025" is "2025" and ".". */
function withSignsApart(word: Words): Words[] {
  const [, before = '', inside = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word.text) ?? [];
  if (inside === '' || directionOfText(word.text) === 'rtl') return [word];
  let x = word.x;
  return [before, inside, after].flatMap((text) => {
    const width = (word.width * text.length) / word.text.length;
    x += width;
    return text === '' ? [] : [{ ...word, text, x: x - width, width }];
  });
}

const kindOf = (text: string): Kind =>
  directionOfText(text) ?? (/\p{Nd}/u.test(text) ? 'figures' : 'neutral');

/** Signs that belong to the figures beside them are of their kind (UAX 9, W2 to W5). */
function withSigns(kinds: readonly Kind[], words: readonly Words[]): Kind[] {
  const isArabic = words.some(({ text }) => /\p{Script=Arabic}/u.test(text));
  return kinds.map((kind, n) => {
    const text = words[n]?.text ?? '';
    const beside = [kinds[n - 1], kinds[n + 1]].filter((one) => one === 'figures').length;
    const belongs =
      (beside === 2 && BETWEEN_FIGURES.test(text)) || (beside > 0 && !isArabic && BESIDE_FIGURES.test(text));
    return belongs ? 'figures' : kind;
  });
}

function runsOf(kinds: readonly Kind[], at: number, direction: Direction): Direction {
  const kind = kinds[at] ?? 'neutral';
  if (kind === 'figures') return 'ltr';
  if (kind !== 'neutral') return kind;
  const before = kinds.slice(0, at).findLast((one) => one !== 'neutral');
  const after = kinds.slice(at + 1).find((one) => one !== 'neutral');
  // Figures behind words from left to right are read with them; elsewhere they count with the text (UAX 9, W7 and N1).
  const follows = after === 'figures' ? (before === 'ltr' ? 'ltr' : direction) : after;
  const leads = before === 'figures' ? direction : before;
  return leads === follows && leads !== undefined ? leads : direction;
}

const PAIRS = ['()', '[]', '{}', '«»', '‹›'];
const MIRRORED: Record<string, string> = Object.fromEntries(
  PAIRS.flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
);

/** A bracket that opens a text from right to left is drawn as one that closes elsewhere, and PDFs name it as it is drawn. */
const unmirrored = (word: Words): Words => ({
  ...word,
  text: word.text.replace(/[()[\]{}«»‹›]/g, (sign) => MIRRORED[sign] ?? sign),
});
