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

const saysSomething = (segment: string): boolean => /[\p{L}\p{N}]/u.test(segment);

const mayGoOn = (sentence: string, next: string): boolean =>
  next !== '' && (ABBREVIATED.test(sentence) || INITIAL.test(sentence) || /^\P{L}*\p{Ll}/u.test(next));

/** "J.", "U.S.", "p.m.", and the Arabic "د.". */
const INITIAL = /(?:^|[^\p{L}\p{M}])\p{L}\p{M}*\.$/u;

const ABBREVIATED =
  /(?:^|\P{L})(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Jr|Sr|Gen|Col|Maj|Capt|Lt|Cmdr|Sgt|Adm|Gov|Sen|Rep|Pres|Inc|Ltd|Co|Corp|Nos?|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/iu;
