import { words } from '@/lib/domain/text/folding';

/** The paragraphs of a text without blocks: its lines, without those that hold nothing but blanks. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => /\S/.test(line));

/** A text cut behind each mark that may end a sentence, and the blanks after it. Together the pieces are the text. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^.!?؟。！？…]+[.!?؟。！？…]*\s*|[.!?؟。！？…]+\s*/gu) ?? [];

/** The words by which paragraphs are alike, folded. In scripts without blanks, each two letters that follow each other. */
export const likenessWords = (text: string): ReadonlySet<string> =>
  new Set(words(text).flatMap((word) => (WITHOUT_BLANKS.test(word) ? twos([...word]) : [word])));

const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const twos = (letters: readonly string[]): string[] =>
  letters.length < 2 ? [...letters] : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
