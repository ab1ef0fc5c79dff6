import { nfkc } from '@/lib/domain/text/normal-form';

/** Words as they stand on a page, in points from its lower left corner; `size` is that of the type. */
export type Words = { text: string; x: number; y: number; width: number; size: number };

/** What of pdf.js's items of text we read. */
export type Item = { str: string; transform: number[]; width: number };

/** The text of one page as it stands there: upright words, and how many stood sideways. */
export type PageWords = { words: Words[]; sideways: string[] };

/**
 * The words of a page, turned as the page is shown. `view` takes places in the file to places on the page (pdf.js's viewport, whose
 * heights count from the top). What stands outside the page nobody sees.
 */
export function wordsOf(
  items: readonly Item[],
  view: readonly number[],
  size: { width: number; height: number },
): PageWords {
  const words: Words[] = [];
  const sideways: string[] = [];
  for (const { str, transform, width } of items) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, down = 0] = product(view, transform);
    const y = size.height - down;
    const isOnPage = x >= -1 && x <= size.width + 1 && y >= -1 && y <= size.height + 1;
    const text = asWritten(str);
    const type = Math.hypot(c, d);
    if (!isOnPage || text === '' || isNothing(text, width, type)) continue;
    if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) sideways.push(text);
    else words.push({ text, x, y, width: width * scaleOf(view), size: type });
  }
  return { words, sideways: sideways.filter((text) => text.trim() !== '') };
}

/** One change of places after another (ISO 32000-1, 8.3.4). */
function product(outer: readonly number[], inner: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** A blank that takes no room: pdf.js puts one where a joined letter is written in two. */
const isNothing = (text: string, width: number, size: number) => text.trim() === '' && width < 0.05 * size;

const scaleOf = ([a = 1, b = 0]: readonly number[]) => Math.hypot(a, b);

/** Letters that were joined or shaped for print, as they are typed: "ﬁ" is "fi", "ﺣ" is "ح". */
const SHAPED = /[\uFB00-\uFB06\uFB13-\uFDFF\uFE70-\uFEFC]+/g;

/** Signs of fonts that have their own numbers for them, as Word's bullets have. */
const BULLETS = /[\uF0A7\uF0B7\uF0D8\uF0FC]/g;

/** Other letters that only the file's own font can draw: nobody can say which they are. */
const UNNAMED = /\p{Private_Use}/gu;

const asWritten = (text: string): string =>
  text.replace(SHAPED, nfkc).replace(BULLETS, '•').replace(UNNAMED, '\uFFFD');
