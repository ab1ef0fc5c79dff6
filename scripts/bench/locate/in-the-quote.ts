import type { Chance } from './chance';
import { wordsOf } from './corpus';
import { another, type Edit, inQuote, type Parts, reword, several } from './parts';

const count = (text: string) => wordsOf(text).length;

/** Edits of the quote's own words, some with words around it. */
export const inTheQuote: Record<string, Edit> = {
  'one word replaced': (parts, desk) => {
    const chosen = desk.chance.below(count(parts.quote));
    return inQuote(
      parts,
      reword(parts.quote, (n) => n === chosen, another(desk)),
    );
  },
  'first or last word replaced': (parts, desk) => {
    const last = desk.chance.below(2) === 1;
    const put = (old: string) => another(desk)(old) + (desk.chance.below(3) ? '' : ` ${desk.word()}`);
    return inQuote(
      parts,
      reword(parts.quote, (n, all) => n === (last ? all - 1 : 0), put),
    );
  },
  'every fifth word replaced': (parts, desk) => {
    if (count(parts.quote) < 5) return undefined;
    const from = desk.chance.below(5);
    return inQuote(
      parts,
      reword(parts.quote, (n) => n % 5 === from, another(desk)),
    );
  },
  'every seventh of the article replaced': ({ head, quote, tail }, desk) => {
    const from = desk.chance.below(7);
    const now = (text: string) => reword(text, (n) => n % 7 === from, another(desk));
    return { head: now(head), quote: now(quote), tail: now(tail) };
  },
  'replaced, the same words elsewhere': (parts, desk) => {
    if (!standsIn(parts.head, parts) && !standsIn(parts.tail, parts)) return undefined;
    return inQuote(parts, several(desk, desk.chance.between(1, 2)));
  },
  'numbers updated': (parts, desk) => {
    const more = () => String(desk.chance.between(2, 980));
    return inQuote(parts, parts.quote.replace(/\p{N}+(?:[.,]\p{N}+)*/gu, more));
  },
  'typos mended': ({ head, quote, tail }, desk) => {
    const mend = (text: string) =>
      reword(
        text,
        () => desk.chance.below(6) === 0,
        (word) => misspelt(word, desk.chance),
      );
    return inQuote({ head: mend(head), quote, tail: mend(tail) }, mend(quote));
  },
  'clause put in': (parts, desk) => {
    const words = wordsOf(parts.quote);
    if (words.length < 4) return undefined;
    const at = words[desk.chance.between(0, words.length - 2)]?.end ?? 0;
    const clause = `, ${several(desk, desk.chance.between(3, 8))},`;
    return inQuote(parts, parts.quote.slice(0, at) + clause + parts.quote.slice(at));
  },
  'part cut out': (parts, desk) => {
    const words = wordsOf(parts.quote);
    const fewer = Math.floor(words.length / 4);
    if (fewer === 0) return undefined;
    const first = desk.chance.between(1, words.length - fewer - 1);
    const [from, to] = [words[first - 1]?.end ?? 0, words[first + fewer - 1]?.end ?? 0];
    return inQuote(parts, parts.quote.slice(0, from) + parts.quote.slice(to));
  },
  'marks changed': ({ head, quote, tail }, desk) => {
    const fewer = desk.chance.below(2) ? /(?<=\p{L})[,،](?= )/gu : /(?!)/u;
    const now = (text: string) => plain(text).replace(fewer, '');
    return inQuote({ head: now(head), quote, tail: now(tail) }, now(quote));
  },
};

export const standsIn = (text: string, { quote }: Parts): boolean => text.includes(quote);

/** As a keyboard writes it. */
const plain = (text: string) =>
  text
    .replace(/« ?| ?»|[“”„]/g, '"')
    .replaceAll('’', "'")
    .replace(/[–—]/g, '-');

/** A letter left out, or two exchanged; never the first, which one would see. */
function misspelt(word: string, chance: Chance): string {
  if (word.length < 4) return word;
  const at = chance.between(1, word.length - 3);
  const exchanged = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  return chance.below(2) && exchanged !== word ? exchanged : word.slice(0, at) + word.slice(at + 1);
}
