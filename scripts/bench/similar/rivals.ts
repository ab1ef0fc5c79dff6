import type { Pair } from './pairs';

/** Arabic has no capitals: the names in the Arabic pairs. */
const ARABIC_NAMES =
  'فلمارا|سلمى الرواد|الرواد|ترسوفا|الكلدر|كلدر|حدرين|وليد فخري|فخري|الأورلين|أورلين|طوفيق|سارن|أوسترافا|ميرين|دنهولم|أفيرنا|رامي عاصي|عاصي|كسلر|أمسل|هولم|باسم قارو|قارو|ستل|غردا|المصباح|بلمونت|إليريا|تسكيا|أنحور|سورنتز|لينا قسطن|قسطن|دورفا|الدون|إيفا لند|لند|مار'.split(
    '|',
  );

/** Names that stand in no pair. */
const OTHERS = {
  en: 'Rothmere|Elbany|Castor|Wyndale|Ummar|Fallow|Greypoint|Ostia|Kervan|Lindqvist|Madoc|Zerbin'.split('|'),
  ar: 'روتمير|البانيا الصغرى|كستور|ونديل|عمار|فالو|غريبوينت|أوستيا|كيرفان|لندكفست|مادوك|زربين'.split('|'),
};

/**
 * The same sentences on somebody or somewhere else: of each stored claim two, and three of each text that is looked up, so
 * that the words of the text stand together in claims that are not the right one.
 */
export function rivals(pairs: readonly Pair[]): string[] {
  const stored = [...new Map(pairs.map((pair) => [pair.stored, pair])).values()];
  return [
    ...stored.flatMap(({ stored: text, language }, n) => [
      elsewhere(text, language, n),
      elsewhere(text, language, n + 5),
    ]),
    ...pairs.flatMap(({ text, kind, language }, n) =>
      kind === 'l' ? [] : [3, 7, 11].map((by) => elsewhere(text, language, n + by)),
    ),
  ].filter((text) => text !== null);
}

/** Null where the sentence has no name. */
function elsewhere(text: string, language: Pair['language'], n: number): string | null {
  let at = n;
  const other = () => {
    at += 1;
    return OTHERS[language][at % OTHERS[language].length] ?? '';
  };
  const names =
    language === 'en'
      ? /(?<=[\p{L},;:'’] )\p{Lu}\p{L}+/gu
      : new RegExp(`(?<!\\p{L})(?:${ARABIC_NAMES.join('|')})(?!\\p{L})`, 'gu');
  const moved = text.replace(names, other);
  return moved === text ? null : moved;
}
