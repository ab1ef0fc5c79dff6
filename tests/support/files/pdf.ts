/** Words on a page, in points from its lower left corner. `size` is 10 where it isn't said; `turned`: from bottom to top. */
export type Set = { at: [x: number, y: number]; words: string; size?: number; turned?: true };

/** What is on a page: words, or an operator of PDF as it is, such as a picture. */
export type Sheet = { set?: Set[]; drawn?: string };

/** A PDF of pages of 595 by 842 points (A4), with what its properties say. Its type is Courier, in WinAnsi: each letter is 0.6 of its size wide. */
export function aPdf(
  sheets: Sheet[],
  about: { title?: string; author?: string; locked?: true } = {},
): Buffer {
  const objects: string[] = [];
  const add = (object: string) => objects.push(object);
  const first = 4;
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(
    `<</Type/Pages/Count ${sheets.length}/Kids[${sheets.map((_, n) => `${first + 2 * n} 0 R`).join(' ')}]>>`,
  );
  add('<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>');
  for (const [n, { set = [], drawn = '' }] of sheets.entries()) {
    const content = `${drawn}\n${set.map(shown).join('\n')}`;
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${first + 2 * n + 1} 0 R>>`,
    );
    add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`);
  }
  add(`<</Title(${escaped(about.title ?? '')})/Author(${escaped(about.author ?? '')})>>`);
  const info = objects.length;
  if (about.locked) add(LOCK);
  return written(
    objects,
    `/Root 1 0 R/Info ${info} 0 R${about.locked ? `/Encrypt ${info + 1} 0 R/ID[<00><00>]` : ''}`,
  );
}

/** The security handler of ISO 32000-1, 7.6.3, with keys that no password makes. */
const LOCK = `<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;

/** ISO 32000-1, 9.4. */
const shown = ({ at: [x, y], words, size = 10, turned }: Set): string =>
  `BT /F ${size} Tf ${turned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm (${escaped(words)}) Tj ET`;

const escaped = (words: string) =>
  Array.from(words, (letter) => {
    const byte = letter.charCodeAt(0);
    return /[()\\]/.test(letter) ? `\\${letter}` : byte < 128 ? letter : `\\${byte.toString(8)}`;
  }).join('');

/** Objects behind each other, with the table that says where each begins (7.5.4). */
function written(objects: string[], trailer: string): Buffer {
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, n) => {
    const start = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}${trailer}>>\n`;
  return Buffer.from(`${text}${end}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** Lines below each other. */
export const lines = (x: number, top: number, words: string[], { leading = 12, size = 10 } = {}): Set[] =>
  words.map((line, n) => ({ at: [x, top - n * leading], words: line, size }));

/** A text in lines of so many letters at most, broken between words. */
export function wrapped(text: string, letters: number): string[] {
  const all: string[] = [];
  for (const word of text.split(' ')) {
    const last = all.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
  }
  return all;
}
