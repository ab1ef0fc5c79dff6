/** How many sentences a text has. Both counts differ where a full stop may end a sentence or an abbreviation. */
export type SentenceCount = { least: number; most: number };

/**
 * Counts sentences as UAX #29 cuts them, which ends one at every full stop before a capital letter. After an initial, "U.S."
 * or "Gen." it may go on, and so may what follows in small letters (“Did they?” he asked): there both readings hold.
 */
export function sentencesIn(text: string): SentenceCount {
  const all = [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter(saysSomething);
  const sure = all.filter((sentence, i) => !mayGoOn(sentence, all[i + 1] ?? ''));
  return { least: sure.length, most: all.length };
}

// No language: the same text must be counted alike on every machine.
const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/**
 * Whether a text marks where its sentences end. Thai, Lao, Khmer and others often do so by a blank, or not at all: nothing
 * tells how many there are. By the letters that it has most of.
 */
export function marksSentences(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => UNMARKED.test(letter)).length * 2 <= letters.length;
}

const UNMARKED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Cham}\p{Script=Javanese}\p{Script=Balinese}]/u;

const saysSomething = (segment: string): boolean => /[\p{L}\p{N}]/u.test(segment);

const mayGoOn = (sentence: string, next: string): boolean =>
  next !== '' && (ABBREVIATED.test(sentence) || INITIAL.test(sentence) || /^\P{L}*\p{Ll}/u.test(next));

/** "J.", "U.S.", "p.m.", and the Arabic "د.". */
const INITIAL = /(?:^|[^\p{L}\p{M}])\p{L}\p{M}*\.$/u;

const ABBREVIATED =
  /(?:^|\P{L})(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Jr|Sr|Gen|Col|Maj|Capt|Lt|Cmdr|Sgt|Adm|Gov|Sen|Rep|Pres|Inc|Ltd|Co|Corp|Nos?|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/iu;

/** What makes a sentence of words: how many different ones, and letters in them all. */
const SENTENCE = { words: 3, letters: 10 } as const;

/** More than enough to tell whether it begins as a sentence does. */
const LOOKED_AT = 400;

/**
 * Whether a text says something in a sentence, however it is punctuated: several different words, and letters enough that
 * they mean something. “Because x” does not. A full stop is no sign of one: many scripts have none, and many people leave it
 * out. Words are found by UAX #29, in scripts without blanks by the dictionary; a letter of those says as much as two.
 */
export function isSentence(text: string): boolean {
  const found = new Set<string>();
  let letters = 0;
  for (const { segment, isWordLike } of words.segment(
    [...text.slice(0, LOOKED_AT * 2)].slice(0, LOOKED_AT).join(''),
  )) {
    const word = segment.toLowerCase();
    if (!isWordLike || !/\p{L}/u.test(word) || found.has(word)) continue;
    found.add(word);
    for (const [letter] of word.matchAll(/\p{L}/gu)) letters += DENSE.test(letter) ? 2 : 1;
  }
  return found.size >= SENTENCE.words && letters >= SENTENCE.letters;
}

const words = new Intl.Segmenter('und', { granularity: 'word' });

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
