import { fold } from '@/lib/domain/text/folding';
import { joinedWord, numberWords } from '@/lib/domain/text/numbers/words';

/** A unit and how much of the text it takes. */
export type UnitRead = { unit: string; length: number };

/** Words at which no unit goes on: what counts is over. */
const stops = new Set(
  'a an the of in on at to from for by with and or but as than who that which is are was were be been had has have will would could may might did do does not each only alone now then there more less so into over under out up down am pm من في على إلى الى عن مع أو ثم التي الذي الذين كان كانت هو هي قد لم لن بين حتى منذ قبل بعد خلال'.split(
    ' ',
  ),
);
const plurals = new Set(
  'people men women children personnel police cattle staff feet teeth percent aircraft'.split(' '),
);
const currencies =
  /^(?:dollars?|euros?|pounds?|liras?|lira|dinars?|riyals?|rials?|yen|rubles?|roubles?|francs?|دولار|يورو|ليرة|دينار|ريال|جنيه)$/iu;
const measures =
  /^(?:tons?|tonnes?|kilograms?|kilos?|kg|lit(?:re|er)s?|barrels?|bags?|cubic met(?:re|er)s)$/i;

const percent = /^\s?(?:%|per\s?cent(?:age points?)?(?!\p{L})|percent(?!\p{L}))/iu;
const arabicPercent = /^\s?(?:٪|في المئة|في المائة|بالمئة|بالمائة)/u;
const rate =
  /^ (?:(?:a|an|per|each|every) (?:second|minute|hour|day|night|week|month|year|head|person|household|family)|شهريا|يوميا|سنويا|أسبوعيا|في (?:اليوم|الشهر|السنة))(?!\p{L})/iu;
const arabicTail = /^ (?:أميركي[ة]?|أمريكي[ة]?|سوري[ة]?|لبناني[ة]?|عراقي[ة]?|مربع[ة]?|مكعب[ة]?)(?!\p{L})/u;

/** The unit at the beginning of what follows a number: "fighters", "loaves a day", "percent". Empty where there is none. */
export function unitAfter(text: string): UnitRead {
  const share = percent.exec(text) ?? arabicPercent.exec(text);
  if (share) return { unit: arabicPercent.test(text) ? 'في المئة' : 'percent', length: share[0].length };
  const noun = nounAfter(text);
  if (noun.unit === '') return noun;
  const tail = rate.exec(text.slice(noun.length))?.[0] ?? '';
  return { unit: noun.unit + tail, length: noun.length + tail.length };
}

function nounAfter(text: string): UnitRead {
  const tokens = tokensOf(text);
  const [first] = tokens;
  if (!first) return { unit: '', length: 0 };
  if (/\p{Script=Arabic}/u.test(first.word)) return arabicNoun(text, first);
  const plural = tokens.findIndex(({ word }) => isPlural(word));
  const phrase = plural < 0 ? [first] : tokens.slice(0, plural + 1);
  const last = phrase.at(-1) ?? first;
  const unit = withoutNames(phrase.map(({ word }) => word)).join(' ');
  const matter = measures.test(unit) ? (/^ of \p{Ll}+/u.exec(text.slice(last.end))?.[0] ?? '') : '';
  return { unit: unit + matter, length: last.end + matter.length };
}

type Token = { word: string; end: number };

/** Up to four words one space apart, until one at which no unit goes on. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  while (tokens.length < 4) {
    const [step, word] = /^[ \u00a0-]?(\p{L}[\p{L}\p{M}'’-]*)/u.exec(text.slice(end)) ?? [];
    if (!step || !word || stops.has(word.toLowerCase()) || goesOn(word)) break;
    end += step.length;
    tokens.push({ word, end });
  }
  return tokens;
}

/** A word of a number, and no unit; an m is a metre here. */
function goesOn(word: string): boolean {
  const folded = fold(word);
  const is = numberWords.get(folded) ?? joinedWord(folded);
  return is !== undefined && !(is.kind === 'scale' && is.needs === 'money');
}

/** Arabic counts with the noun alone; a currency and a measure keep the word that tells which. */
function arabicNoun(text: string, { word, end }: Token): UnitRead {
  const tail = arabicTail.exec(text.slice(end))?.[0] ?? '';
  const kept = currencies.test(word) || /مربع|مكعب/u.test(tail) ? tail : '';
  return { unit: word + kept, length: end + kept.length };
}

const isPlural = (word: string) =>
  plurals.has(word.toLowerCase()) || currencies.test(word) || (/[^su]s$/.test(word) && word.length > 2);

/** "Hezbollah fighters" are counted as fighters, "Syrian pounds" as Syrian pounds. */
function withoutNames(words: string[]): string[] {
  const last = words.at(-1) ?? '';
  if (currencies.test(last)) return words;
  const plain = words.findIndex((word) => !/^\p{Lu}/u.test(word));
  return plain < 0 ? words : words.slice(plain);
}
