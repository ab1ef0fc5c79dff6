import type { LeftOut, LeftOutReason } from '@/lib/domain/article';
import { type Guess, guessSentences } from './guesses';

const counted = (count: number, one: string, more: string) =>
  count === 1 ? `one ${one}` : `${count.toLocaleString('en-GB')} ${more}`;

const named = (what: string) => (words: number) => `${what}, ${counted(words, 'word', 'words')}`;

/** What a piece is that was left out, and how long. */
export const leftOutWords: Record<LeftOutReason, (words: number) => string> = {
  NAVIGATION: named('Navigation'),
  RELATED: named('Other stories'),
  COMMENTS: named('Comments'),
  SHARING: named('Sharing'),
  ADVERTISING: named('Advertising'),
  ASIDE: named('Beside the text'),
  HIDDEN: named('Not shown on the page'),
  FOOTER: named('Foot of the page'),
  HEADER: named('Head of the page'),
  FORM: named('A form'),
  OTHER: named('Around the text'),
};

/** How much was read, and how much was not. */
export function summaryOf({ text, leftOut }: { text: string; leftOut: readonly LeftOut[] }): string {
  const words = counted(text.split(/\s+/).filter(Boolean).length, 'word', 'words');
  const pieces = counted(leftOut.length, 'piece of the page is', 'pieces of the page are');
  return `${capital(words)}. ${leftOut.length === 0 ? 'Nothing was' : capital(pieces)} left out.`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What was left out and guessed in a sentence each, with the words that it is about, for where nothing can be ticked. */
export const notesOn = ({
  leftOut,
  guesses,
}: {
  leftOut: readonly LeftOut[];
  guesses: readonly Guess[];
}): string[] => [
  ...leftOut.map(({ reason, words, text }) => withWords(`Left out: ${leftOutWords[reason](words)}.`, text)),
  ...guesses.map(({ kind, count, example }) => withWords(guessSentences[kind](count), example)),
];

const withWords = (sentence: string, words: string) =>
  words === '' ? sentence : `${sentence} “${words.replace(/\s+/g, ' ').slice(0, 80).trim()}”`;
